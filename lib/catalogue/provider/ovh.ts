import type { ProviderEntry } from "../types";

export const ovh: ProviderEntry = {
  id: "ovh",
  country: null,
  kind: "cloud",
  direction: "out",
  ports: [25],
  scope: "on-complaint",
  since: [],
  exemption: {
    route: "clean-up",
    detail: {
      en: "unblock it in the control panel",
      ja: "管理画面で解除します",
    },
  },
  relay: null,
  note: {
    en: "Port 25 is shut once spam is detected.",
    ja: "迷惑メールの送信が検知されると、25番ポートが止まります。",
  },
  sources: [
    {
      url: "https://docs.ovh.com/au/en/dedicated/antispam-best-practices/",
      year: 2022,
      by: "provider",
    },
  ],
  confidence: "documented",
};
