import type { ProviderEntry } from "../types";

export const telstra: ProviderEntry = {
  id: "telstra",
  country: "AU",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "dynamic-only",
  since: [],
  exemption: {
    route: "fixed-address",
    detail: {
      en: "satellite lines as well",
      ja: "衛星回線も対象外",
    },
  },
  relay: {
    host: "mail.bigpond.com",
    ports: [],
    confidence: "documented",
  },
  note: null,
  sources: [
    {
      url: "http://bigpond.custhelp.com/cgi-bin/bigpond.cfg/php/enduser/std_adp.php?p_faqid=5562",
      year: "2000s",
      by: "provider",
    },
  ],
  confidence: "documented",
};
