import type { ProviderEntry } from "../types";

export const vultr: ProviderEntry = {
  id: "vultr",
  country: null,
  kind: "cloud",
  direction: "out",
  ports: [25],
  scope: "default",
  since: [],
  exemption: {
    route: "ask",
    detail: {
      en: "it can be refused",
      ja: "断られることもあります",
    },
  },
  relay: null,
  note: null,
  sources: [
    {
      url: "https://github.com/LukeSmithxyz/emailwiz/issues/172",
      year: 2022,
      by: "others",
    },
  ],
  confidence: "second-hand",
};
