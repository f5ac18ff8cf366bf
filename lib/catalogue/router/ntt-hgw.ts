import type { RouterCapabilities, RouterEntry } from "../types";
import { routerNames } from "./names";
import { homeGateway, webRecipe } from "./web-form";
import { japanese } from "./web-label";

/** A provider's page about its fixed addresses: static NAPT on these boxes; a copy of the v6 Plus software's manual. */
const fixedAddress = "https://ipq.jp/2011/10";
const v6plus = "https://fdocument.pub/document/v6-ff-ipv4-eff-2-2-c-c-ceoeoe.html";

const capabilities: RouterCapabilities = { ...homeGateway, hairpin: "model-dependent" };

export const nttHgw: RouterEntry = {
  id: "ntt-hgw",
  name: routerNames["ntt-hgw"],
  capabilities,
  sources: [
    { url: fixedAddress, year: 2011 },
    { url: v6plus, year: 2017 },
  ],
  recipes: [
    webRecipe({
      id: "ntt-hgw",
      capabilities,
      path: [
        japanese("詳細設定", "advanced settings"),
        japanese("静的IPマスカレード設定", "static IP masquerade"),
      ],
      add: japanese("NATエントリ追加", "add a NAT entry"),
      fields: {
        protocol: japanese("変換対象プロトコル", "protocol to translate"),
        outside: japanese("変換対象ポート", "port to translate"),
        address: japanese("宛先アドレス", "destination address"),
        inside: japanese("宛先ポート", "destination port"),
        source: null,
      },
      apply: japanese("設定", "set"),
      save: japanese("保存", "save"),
      hints: [
        {
          en: "The page opens at http://ntt.setup/ or http://192.168.1.1/ from inside. It asks first which connection is meant: choose the PPPoE connection to your provider. In the list, the entry's tick for 「有効」 (enabled) must be set.",
          ja: "校内から http://ntt.setup/ または http://192.168.1.1/ で開きます。最初に接続先を選ぶ画面では、プロバイダーへのPPPoE接続を選んでください。登録後、一覧でそのエントリーの「有効」にチェックを入れる必要があります。",
        },
        {
          en: "In the port box do not tick 「全て」 (all): that would lead every port to the server.",
          ja: "ポートの欄で「全て」にチェックを入れないでください。すべてのポートがサーバーに転送されてしまいます。",
        },
        {
          en: "If the line runs v6 Plus, this box has another page (http://ntt.setup:8888/t/) with 「静的NAPT設定」 (static NAPT). Only ports of the list shown there can be used, and 25 and 587 are never among them.",
          ja: "v6プラスの回線では、別の画面(http://ntt.setup:8888/t/)の「静的NAPT設定」を使います。使えるのはその画面に表示されるポートだけで、25番と587番が含まれることはありません。",
        },
      ],
    }),
  ],
};
