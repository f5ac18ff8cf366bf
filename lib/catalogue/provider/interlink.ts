import type { ProviderEntry } from "../types";

export const interlink: ProviderEntry = {
  id: "interlink",
  country: "JP",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "dynamic-only",
  since: [],
  exemption: {
    route: "fixed-address",
    detail: { en: "fixed-address plans, My IP, LTE SIM", ja: "固定IPプラン、マイIP、LTE SIM" },
  },
  relay: null,
  note: { en: "It offers no outgoing mail server of its own.", ja: "送信サーバーは提供していません。" },
  sources: [
    {
      url: "https://faq.interlink.or.jp/faq2/View/wcDisplayContent.aspx?id=960",
      year: "2020s",
      by: "provider",
    },
  ],
  confidence: "documented",
};
