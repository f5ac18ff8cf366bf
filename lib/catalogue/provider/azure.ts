import type { ProviderEntry } from "../types";

export const azure: ProviderEntry = {
  id: "azure",
  country: null,
  kind: "cloud",
  direction: "out",
  ports: [25],
  scope: "subscription-type",
  since: [],
  exemption: {
    route: "ask",
    detail: {
      en: "pay-as-you-go, CSP and sponsored subscriptions; stop and start the machine afterwards",
      ja: "従量課金・CSP・スポンサー契約の場合。承認後に仮想マシンを停止して起動します",
    },
  },
  relay: null,
  note: {
    en: "Enterprise Agreements are not blocked. Education, Azure for Students, free trial, MSDN, Visual Studio and Azure Pass subscriptions are never opened: let the server hand its mail to a relay on 587.",
    ja: "Enterprise Agreementでは遮断されません。教育機関向け、Azure for Students、無料試用版、MSDN、Visual Studio、Azure Passでは解除されないため、サーバーから587番の中継サーバーへ渡してください。",
  },
  sources: [
    {
      url: "https://learn.microsoft.com/azure/virtual-network/troubleshoot-outbound-smtp-connectivity",
      year: 2021,
      by: "provider",
    },
  ],
  confidence: "documented",
};
