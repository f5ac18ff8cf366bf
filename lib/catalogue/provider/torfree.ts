import type { ProviderEntry } from "../types";

export const torfree: ProviderEntry = {
  id: "torfree",
  country: "CA",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "dynamic-only",
  since: [],
  exemption: {
    route: "fixed-address",
    detail: null,
  },
  relay: null,
  note: null,
  sources: [
    {
      url: "http://dev.torfree.net/help/email-troubleshoot.details.html",
      year: "2010s",
      by: "provider",
    },
  ],
  confidence: "documented",
};
