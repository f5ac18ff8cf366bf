import type { ProviderEntry } from "../types";

export const mynymbox: ProviderEntry = {
  id: "mynymbox",
  country: null,
  kind: "vps",
  direction: "out",
  ports: [25],
  scope: "default",
  since: [],
  exemption: {
    route: "ask",
    detail: {
      en: "10 EUR, with SPF, DKIM, DMARC and reverse DNS set",
      ja: "10ユーロ。SPF・DKIM・DMARCとDNSの逆引きの設定が必要です",
    },
  },
  relay: null,
  note: null,
  sources: [
    {
      url: "https://docs.mynymbox.io/vps/email-policy",
      year: "2020s",
      by: "provider",
    },
  ],
  confidence: "documented",
};
