import type { ProviderEntry } from "../types";

export const broadway: ProviderEntry = {
  id: "broadway",
  country: "GB",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "residential-all",
  since: [],
  exemption: null,
  relay: null,
  note: null,
  sources: [
    {
      url: "https://www.broadwaybroadband.co.uk/port-restrictions/",
      year: "2020s",
      by: "provider",
    },
  ],
  confidence: "documented",
};
