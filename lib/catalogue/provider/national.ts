import type { ProviderEntry } from "../types";

export const national: ProviderEntry = {
  id: "national",
  country: "KR",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "residential-all",
  since: [
    {
      at: "2012-12",
      when: "from",
      towards: "everyone",
    },
  ],
  exemption: null,
  relay: null,
  note: {
    en: "The date is the one announced beforehand for the national move to port 587.",
    ja: "時期は、国全体で587番ポートへ移行する計画として事前に公表されたものです。",
  },
  sources: [
    {
      url: "http://winfuture.de/news,66480.html",
      year: 2011,
      by: "others",
    },
  ],
  confidence: "second-hand",
};
