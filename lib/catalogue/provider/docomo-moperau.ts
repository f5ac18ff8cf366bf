import type { ProviderEntry } from "../types";

export const docomoMoperau: ProviderEntry = {
  id: "docomo-moperau",
  country: "JP",
  kind: "mobile",
  direction: "out",
  ports: [25],
  scope: "residential-all",
  since: [{ at: "2006", when: "by", towards: "everyone" }],
  exemption: { route: "none-stated", detail: null },
  relay: { host: null, ports: [587, 465], confidence: "documented" },
  note: {
    en: "On its public Wi-Fi since 31 January 2007. Its 587 has answered since 12 July 2006.",
    ja: "公衆無線LANコースでは2007年1月31日からです。587番は2006年7月12日から使えます。",
  },
  sources: [{ url: "https://www.mopera.net/spam/use/measures.html", year: "2020s", by: "provider" }],
  confidence: "documented",
};
