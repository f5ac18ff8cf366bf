import type { ProviderEntry } from "../types";

export const cloudzy: ProviderEntry = {
  id: "cloudzy",
  country: null,
  kind: "vps",
  direction: "out",
  ports: [25, 465, 587, 2525],
  scope: "default",
  since: [],
  exemption: {
    route: "ask",
    detail: {
      en: "without a promise",
      ja: "解除の保証はありません",
    },
  },
  relay: null,
  note: null,
  sources: [
    {
      url: "https://cloudzy.com/kb/smtp-ports-on-cloudzy-servers",
      year: "2020s",
      by: "provider",
    },
  ],
  confidence: "documented",
};
