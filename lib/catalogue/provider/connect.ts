import type { ProviderEntry } from "../types";

export const connect: ProviderEntry = {
  id: "connect",
  country: "IN",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "dynamic-only",
  since: [],
  exemption: {
    route: "fixed-address",
    detail: {
      en: "for a fee",
      ja: "有料",
    },
  },
  relay: null,
  note: null,
  sources: [
    {
      url: "https://github.com/sahilrajput03/sahilrajput03/blob/main/mail-server.md",
      year: "2020s",
      by: "others",
    },
  ],
  confidence: "second-hand",
};
