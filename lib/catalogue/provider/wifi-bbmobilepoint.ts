import type { ProviderEntry } from "../types";

export const wifiBbmobilepoint: ProviderEntry = {
  id: "wifi-bbmobilepoint",
  country: "JP",
  kind: "mobile",
  direction: "out",
  ports: [25],
  scope: "residential-all",
  since: [{ at: "2006-10-01", when: "from", towards: "everyone" }],
  exemption: { route: "none", detail: null },
  relay: null,
  note: {
    en: "It points to 587, with a login.",
    ja: "代わりに587番(認証あり)を使うよう案内しています。",
  },
  sources: [{ url: "http://wirelessgate.co.jp/service/wifi-port25.html", year: "2010s", by: "provider" }],
  confidence: "documented",
};
