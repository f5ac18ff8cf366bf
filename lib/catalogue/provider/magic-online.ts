import type { ProviderEntry } from "../types";

export const magicOnline: ProviderEntry = {
  id: "magic-online",
  country: "FR",
  kind: "vps",
  direction: "out",
  ports: [25],
  scope: "on-complaint",
  since: [],
  exemption: {
    route: "clean-up",
    detail: null,
  },
  relay: null,
  note: null,
  sources: [
    {
      url: "https://assistance.groupemagiconline.com/en/knowledge-base/blocage-du-port-25/",
      year: "2020s",
      by: "provider",
    },
  ],
  confidence: "documented",
};
