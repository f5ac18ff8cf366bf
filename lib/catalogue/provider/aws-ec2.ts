import type { ProviderEntry } from "../types";

export const awsEc2: ProviderEntry = {
  id: "aws-ec2",
  country: null,
  kind: "cloud",
  direction: "out",
  ports: [25],
  scope: "default",
  since: [],
  exemption: {
    route: "ask",
    detail: {
      en: "a form that asks to remove the restriction",
      ja: "制限解除の申請フォーム",
    },
  },
  relay: null,
  note: null,
  sources: [
    {
      url: "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-resource-limits.html",
      year: 2022,
      by: "provider",
    },
  ],
  confidence: "documented",
};
