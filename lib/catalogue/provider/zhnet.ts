import type { ProviderEntry } from "../types";

export const zhnet: ProviderEntry = {
  id: "zhnet",
  country: "GB",
  kind: "vps",
  direction: "out",
  ports: [25, 465],
  scope: "default",
  since: [],
  exemption: {
    route: "ask",
    detail: {
      en: "for a fee",
      ja: "有料",
    },
  },
  relay: null,
  note: null,
  sources: [
    {
      url: "https://cloud.zhnet.co.uk/index.php?rp=/announcements/5/Email-port-policy.html",
      year: 2023,
      by: "provider",
    },
  ],
  confidence: "documented",
};
