import type { ProviderEntry } from "../types";

export const wessex: ProviderEntry = {
  id: "wessex",
  country: "GB",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "consumer-and-small-business",
  since: [],
  exemption: null,
  relay: null,
  note: {
    en: "Leased lines are not blocked, and its own relay may be used by everyone on its network.",
    ja: "専用線は対象外です。同社の中継サーバーは、どの回線からも使えます。",
  },
  sources: [
    {
      url: "https://wessexinternet1.zendesk.com/hc/en-gb/articles/360000305753-SMTP-Outgoing-E-mail-Server-Restrictions",
      year: "2020s",
      by: "provider",
    },
  ],
  confidence: "documented",
};
