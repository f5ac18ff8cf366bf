import type { ProviderEntry } from "../types";

export const orange: ProviderEntry = {
  id: "orange",
  country: "FR",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "residential-all",
  since: [
    {
      at: "2007-10",
      when: "by",
      towards: "everyone",
    },
  ],
  exemption: null,
  relay: {
    host: "smtp.orange.fr",
    ports: [],
    confidence: "second-hand",
  },
  note: null,
  sources: [
    {
      url: "http://myriad.fr/cgi-bin/blog/blog.pl?c=tech;a=Olivier_Guillion;o=1;m=200710",
      year: 2007,
      by: "others",
    },
  ],
  confidence: "second-hand",
};
