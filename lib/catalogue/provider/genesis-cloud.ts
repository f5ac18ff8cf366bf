import type { ProviderEntry } from "../types";

export const genesisCloud: ProviderEntry = {
  id: "genesis-cloud",
  country: null,
  kind: "cloud",
  direction: "out",
  ports: [25],
  scope: "default",
  since: [],
  exemption: {
    route: "ask",
    detail: {
      en: "a separate contract",
      ja: "別の契約が必要です",
    },
  },
  relay: null,
  note: {
    en: "Its page speaks of all outbound SMTP ports, without their numbers.",
    ja: "案内では外向きのSMTPポートすべてが対象ですが、番号は書かれていません。",
  },
  sources: [
    {
      url: "https://support.genesiscloud.com/support/solutions/articles/47001258535",
      year: 2023,
      by: "provider",
    },
  ],
  confidence: "documented",
};
