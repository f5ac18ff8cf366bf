import type { RouterCapabilities, RouterEntry } from "../types";
import { routerNames } from "./names";
import { homeGateway, webRecipe } from "./web-form";
import { japanese } from "./web-label";

/** The maker's page on a neighbouring setting, which lists the modes of operation. */
const guide = "https://aterm.jp/function/sh621a1/guide/spi.html";

const capabilities: RouterCapabilities = { ...homeGateway, hairpin: "model-dependent" };

export const aterm: RouterEntry = {
  id: "aterm",
  name: routerNames.aterm,
  capabilities,
  sources: [{ url: guide, year: null }],
  recipes: [
    webRecipe({
      id: "aterm",
      capabilities,
      path: [japanese("詳細設定", "advanced settings"), japanese("ポートマッピング設定", "port mapping")],
      add: japanese("追加", "add"),
      fields: {
        protocol: japanese("プロトコル", "protocol"),
        outside: japanese("変換対象ポート", "port to translate"),
        address: japanese("LAN側ホスト", "LAN host"),
        inside: japanese("宛先ポート", "destination port"),
        source: null,
      },
      apply: japanese("設定", "set"),
      save: japanese("保存", "save"),
      hints: [
        {
          en: "Only some Aterm models have the box 「宛先ポート」 (destination port). On the others the port stays the same on both sides, and the mail server's own port must be changed (mta-port).",
          ja: "「宛先ポート」の欄があるのは一部の機種だけです。ない機種では外側と内側のポートが同じになるため、メールサーバーのポートを追加する方法(mta-port)をお選びください。",
        },
      ],
    }),
  ],
};
