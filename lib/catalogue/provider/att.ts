import type { ProviderEntry } from "../types";

export const att: ProviderEntry = {
  id: "att",
  country: "US",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "residential-all",
  since: [],
  exemption: null,
  relay: {
    host: null,
    ports: [465],
    confidence: "second-hand",
  },
  note: null,
  sources: [
    {
      url: "https://portal.digicom.com/index.php?rp=/knowledgebase/81/Are-you-able-to-receive-emails-but-not-send.html",
      year: "2010s",
      by: "others",
    },
  ],
  confidence: "second-hand",
};
