import type { ProviderEntry } from "../types";

export const comcast: ProviderEntry = {
  id: "comcast",
  country: "US",
  kind: "cable",
  direction: "out",
  ports: [25],
  scope: "residential-all",
  since: [
    {
      at: "2012-08-01",
      when: "from",
      towards: "everyone",
    },
  ],
  exemption: {
    route: "ask",
    detail: {
      en: "Customer Security Assurance",
      ja: "Customer Security Assurance",
    },
  },
  relay: {
    host: null,
    ports: [465, 587],
    confidence: "documented",
  },
  note: {
    en: "It had blocked single lines after abuse since 2004.",
    ja: "2004年からは、迷惑メールが出た回線だけを個別に遮断していました。",
  },
  sources: [
    {
      url: "http://corporate.comcast.com/comcast-voices/updated-management-of-smtp-port-25",
      year: 2012,
      by: "provider",
    },
    {
      url: "http://www.xbiz.com/news/3802/comcast-selectively-blocking-%E2%80%98port-25%E2%80%99",
      year: 2004,
      by: "others",
    },
  ],
  confidence: "documented",
};
