import type { ProviderEntry } from "../types";

export const spectrumTwc: ProviderEntry = {
  id: "spectrum-twc",
  country: "US",
  kind: "cable",
  direction: "out",
  ports: [25],
  scope: "on-complaint",
  since: [],
  exemption: {
    route: "clean-up",
    detail: {
      en: "an infected computer",
      ja: "ウイルスに感染した端末など",
    },
  },
  relay: null,
  note: {
    en: "The page is that of the former Time Warner Cable.",
    ja: "旧Time Warner Cableの案内です。",
  },
  sources: [
    {
      url: "https://www.timewarnercable.com/en/support/faqs/faqs-internet/e-mailacco/what-is-outbound-port-25-blocking.html",
      year: "2010s",
      by: "provider",
    },
  ],
  confidence: "documented",
};
