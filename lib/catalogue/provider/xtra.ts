import type { ProviderEntry } from "../types";

export const xtra: ProviderEntry = {
  id: "xtra",
  country: "NZ",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "dynamic-only",
  since: [
    {
      at: "2006-04-26",
      when: "from",
      towards: "everyone",
    },
  ],
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
      url: "https://www.geekzone.co.nz/forums.asp?forumid=49&topicid=9986",
      year: 2006,
      by: "others",
    },
  ],
  confidence: "second-hand",
};
