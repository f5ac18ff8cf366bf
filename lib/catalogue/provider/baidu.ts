import type { ProviderEntry } from "../types";

export const baidu: ProviderEntry = {
  id: "baidu",
  country: null,
  kind: "cloud",
  direction: "out",
  ports: [25],
  scope: "default",
  since: [],
  exemption: null,
  relay: null,
  note: {
    en: "Its page tells customers to use 587 or 465.",
    ja: "587番または465番を使うよう案内しています。",
  },
  sources: [
    {
      url: "https://intl.cloud.baidu.com/en/doc/EIP/s/flmgdlnw3-intl-en",
      year: "2020s",
      by: "provider",
    },
  ],
  confidence: "documented",
};
