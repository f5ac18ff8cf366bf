import type { ProviderEntry } from "../types";

export const oracleOci: ProviderEntry = {
  id: "oracle-oci",
  country: null,
  kind: "cloud",
  direction: "out",
  ports: [25],
  scope: "default",
  since: [],
  exemption: {
    route: "ask",
    detail: {
      en: "paid accounts",
      ja: "有料アカウントの場合",
    },
  },
  relay: {
    host: null,
    ports: [587],
    confidence: "second-hand",
  },
  note: {
    en: "Its relay is the service Email Delivery.",
    ja: "中継サーバーは、Email Deliveryというサービスです。",
  },
  sources: [
    {
      url: "https://bitbucket.org/analogic/mailserver/issues/975/outbound-port-25-timeout-on-digital-ocean",
      year: "2020s",
      by: "others",
    },
  ],
  confidence: "second-hand",
};
