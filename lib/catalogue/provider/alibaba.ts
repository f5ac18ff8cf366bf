import type { ProviderEntry } from "../types";

export const alibaba: ProviderEntry = {
  id: "alibaba",
  country: null,
  kind: "cloud",
  direction: "out",
  ports: [25],
  scope: "default",
  since: [],
  exemption: {
    route: "ask",
    detail: {
      en: "an application in the console, which is reviewed",
      ja: "コンソールから申請し、審査があります",
    },
  },
  relay: null,
  note: {
    en: "Its relay is the service DirectMail.",
    ja: "中継サーバーは、DirectMailというサービスです。",
  },
  sources: [
    {
      url: "https://www.bayidc.com/helpcontent/42812.html",
      year: 2025,
      by: "others",
    },
  ],
  confidence: "second-hand",
};
