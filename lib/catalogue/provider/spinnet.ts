import type { ProviderEntry } from "../types";

export const spinnet: ProviderEntry = {
  id: "spinnet",
  country: "JP",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "dynamic-only",
  since: [
    { at: "2006-06-01", when: "from", towards: "mobile-carriers" },
    { at: "2006-10-01", when: "from", towards: "everyone" },
  ],
  exemption: null,
  relay: { host: null, ports: [587], confidence: "documented" },
  note: {
    en: "At the start its 587 let people send by POP before SMTP.",
    ja: "開始当初の587番は、POP before SMTPで送信を許可していました。",
  },
  sources: [{ url: "https://www.spinnet.jp/csc/info/060522e.html", year: 2006, by: "provider" }],
  confidence: "documented",
};
