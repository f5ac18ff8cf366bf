import type { ProviderEntry } from "../types";

export const free: ProviderEntry = {
  id: "free",
  country: "FR",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "residential-all",
  since: [],
  exemption: null,
  relay: {
    host: "smtp.free.fr",
    ports: [465, 587],
    confidence: "second-hand",
  },
  note: null,
  sources: [
    {
      url: "https://www.captaindns.com/fr/blog/port-25-blocked-diagnosis-solutions",
      year: 2026,
      by: "others",
    },
  ],
  confidence: "second-hand",
};
