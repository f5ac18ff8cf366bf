import type { ProviderEntry } from "../types";

export const tencent: ProviderEntry = {
  id: "tencent",
  country: null,
  kind: "cloud",
  direction: "out",
  ports: [25],
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
      url: "https://wubase.com/instruct/vps-enable-smtp-port-25",
      year: "2020s",
      by: "others",
    },
  ],
  confidence: "second-hand",
};
