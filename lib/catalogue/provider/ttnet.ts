import type { ProviderEntry } from "../types";

export const ttnet: ProviderEntry = {
  id: "ttnet",
  country: "TR",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "dynamic-only",
  since: [],
  exemption: null,
  relay: null,
  note: {
    en: "It began with a trial in ten provinces, reported around 2009.",
    ja: "10県での試行から始まりました(2009年ごろの報告)。",
  },
  sources: [
    {
      url: "https://arsiv.pilli.com/etiket/cizgi-telekom/",
      year: null,
      by: "others",
    },
    {
      url: "https://turkhackteam.org/konular/ttnetin-smtp-25-portunu-engellemesi.328749/latest",
      year: null,
      by: "others",
    },
  ],
  confidence: "second-hand",
};
