import type { ProviderEntry } from "../types";
import { undocumented } from "./undocumented";

export const others: ProviderEntry = {
  ...undocumented,
  id: "others",
  country: "AU",
  note: {
    en: "A web host says that many Australian providers pass port 25 on to their own server without telling. An old list names mail.optusnet.com.au (Optus), mail.tpg.com.au (TPG) and mail.m.iinet.net.au (iiNet) as outgoing mail servers.",
    ja: "オーストラリアの多くのプロバイダーが、25番ポートの通信を自社のサーバーへ転送していると、あるホスティング会社が述べています。古い一覧に、送信サーバーとしてmail.optusnet.com.au(Optus)、mail.tpg.com.au(TPG)、mail.m.iinet.net.au(iiNet)があります。",
  },
  sources: [
    {
      url: "https://portal.realadvantage.com.au/index.php?rp=/knowledgebase/8/Outgoing-SMTP-Port.html",
      year: null,
      by: "others",
    },
    {
      url: "http://www.butterflyinternet.com.au/help/email-settings/64-outgoing-smtp-server.html",
      year: "2010s",
      by: "others",
    },
  ],
};
