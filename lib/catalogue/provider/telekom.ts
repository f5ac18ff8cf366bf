import type { ProviderEntry } from "../types";

export const telekom: ProviderEntry = {
  id: "telekom",
  country: "DE",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "on-complaint",
  since: [],
  exemption: {
    route: "clean-up",
    detail: {
      en: "its security team unlocks the line",
      ja: "同社のセキュリティ担当が解除します",
    },
  },
  relay: {
    host: "securesmtp.t-online.de",
    ports: [],
    confidence: "documented",
  },
  note: {
    en: "While a line is blocked, its own servers stay reachable on port 25, and so do all other ports.",
    ja: "遮断中でも、同社の送信サーバーの25番ポートと、ほかの番号のポートは使えます。",
  },
  sources: [
    {
      url: "https://www.telekom.de/hilfe/festnetz-internet-tv/sicherheit/sicherheitsteam/keine-moeglichkeit-eine-e-mail-zu-senden-wegen-portsperre",
      year: "2020s",
      by: "provider",
    },
  ],
  confidence: "documented",
};
