import type { ProviderEntry } from "../types";

export const caneris: ProviderEntry = {
  id: "caneris",
  country: "CA",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "dynamic-only",
  since: [
    {
      at: "2009-12-20",
      when: "from",
      towards: "everyone",
    },
  ],
  exemption: {
    route: "fixed-address",
    detail: null,
  },
  relay: null,
  note: null,
  sources: [
    {
      url: "http://www.caneris.com/SMTP",
      year: 2009,
      by: "provider",
    },
  ],
  confidence: "documented",
};
