import type { ProviderEntry } from "../types";

export const gcp: ProviderEntry = {
  id: "gcp",
  country: null,
  kind: "cloud",
  direction: "out",
  ports: [25],
  scope: "everyone",
  since: [],
  exemption: {
    route: "none",
    detail: null,
  },
  relay: null,
  note: {
    en: "A relay elsewhere can be reached on 587, 465 or another port.",
    ja: "外部の中継サーバーへは、587番や465番などでつながります。",
  },
  sources: [
    {
      url: "https://cli.nylas.com/guides/smtp-ports-blocked-on-cloud-servers",
      year: 2026,
      by: "others",
    },
    {
      url: "https://gitlab.com/gitlab-org/charts/gitlab/-/merge_requests/647",
      year: null,
      by: "others",
    },
  ],
  confidence: "second-hand",
};
