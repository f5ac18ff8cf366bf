import type { ProviderEntry } from "../types";

export const mmitech: ProviderEntry = {
  id: "mmitech",
  country: null,
  kind: "vps",
  direction: "out",
  ports: [25, 26, 465, 587, 2525],
  scope: "default",
  since: [],
  exemption: {
    route: "ask",
    detail: null,
  },
  relay: null,
  note: null,
  sources: [
    {
      url: "https://mmitech.info/index.php?rp=%2Fknowledgebase%2F9%2FRestricted-Services-on-Our-Platform-Ensuring-Security-and-Integrity.html",
      year: "2020s",
      by: "provider",
    },
  ],
  confidence: "documented",
};
