import type { ProviderEntry } from "../types";

export const pccw: ProviderEntry = {
  id: "pccw",
  country: "HK",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "consumer-and-small-business",
  since: [
    {
      at: "2002-08-15",
      when: "from",
      towards: "everyone",
    },
  ],
  exemption: null,
  relay: null,
  note: null,
  sources: [
    {
      url: "http://www.broadband.imsbiz.com/cs/port25.html",
      year: 2002,
      by: "provider",
    },
  ],
  confidence: "documented",
};
