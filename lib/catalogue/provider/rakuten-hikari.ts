import type { ProviderEntry } from "../types";
import { undocumented } from "./undocumented";

export const rakutenHikari: ProviderEntry = {
  ...undocumented,
  id: "rakuten-hikari",
  note: {
    en: "A customer reported in 2021 that the line was moved from v6 plus (MAP-E) to Xpass (DS-Lite), which takes no connections from outside.",
    ja: "回線がv6プラス(MAP-E)からクロスパス(DS-Lite)に切り替わったという利用者の報告があります(2021年)。DS-Liteでは、外からの接続を受けられません。",
  },
  sources: [
    {
      url: "https://bike8615.blogspot.com/2021/10/v6-transix.html",
      year: 2021,
      by: "others",
    },
  ],
};
