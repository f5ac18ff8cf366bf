import type { ProviderEntry } from "../types";

export const sfr: ProviderEntry = {
  id: "sfr",
  country: "FR",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "residential-all",
  since: [],
  exemption: null,
  relay: null,
  note: {
    en: "It is reported to lift the block rarely.",
    ja: "解除に応じることはまれだと報告されています。",
  },
  sources: [
    {
      url: "https://www.captaindns.com/fr/blog/port-25-blocked-diagnosis-solutions",
      year: 2026,
      by: "others",
    },
  ],
  confidence: "second-hand",
};
