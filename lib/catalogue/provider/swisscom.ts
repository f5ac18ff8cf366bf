import type { ProviderEntry } from "../types";

export const swisscom: ProviderEntry = {
  id: "swisscom",
  country: "CH",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "unknown",
  since: [],
  exemption: null,
  relay: {
    host: null,
    ports: [587],
    confidence: "documented",
  },
  note: {
    en: "It filters port 25 and lets it pass only under conditions.",
    ja: "25番ポートは制限されており、条件を満たす場合だけ通ります。",
  },
  sources: [
    {
      url: "https://www.swisscom.ch/fr/clients-prives/aide/e-mail/email-versand-funktioniert-nicht.html",
      year: "2020s",
      by: "provider",
    },
  ],
  confidence: "documented",
};
