import type { ProviderEntry } from "../types";

export const hetznerCloud: ProviderEntry = {
  id: "hetzner-cloud",
  country: null,
  kind: "cloud",
  direction: "out",
  ports: [25, 465],
  scope: "default",
  since: [],
  exemption: {
    route: "ask",
    detail: {
      en: "a month after the contract began and its first invoice is paid",
      ja: "契約から1か月が過ぎ、最初の請求を支払った後",
    },
  },
  relay: null,
  note: {
    en: "587 stays open.",
    ja: "587番は使えます。",
  },
  sources: [
    {
      url: "https://git.wizard.lu/sboulahtit/orion/commit/1227567d",
      year: 2026,
      by: "others",
    },
  ],
  confidence: "second-hand",
};
