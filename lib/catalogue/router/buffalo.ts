import type { RouterCapabilities, RouterEntry } from "../types";
import { routerNames } from "./names";
import { homeGateway, webRecipe } from "./web-form";
import { japanese } from "./web-label";

const guide = "http://pcsupport.happy-ritaiya.net/2007/07/post_29.php";

const capabilities: RouterCapabilities = { ...homeGateway, hairpin: "model-dependent" };

export const buffalo: RouterEntry = {
  id: "buffalo",
  name: routerNames.buffalo,
  capabilities,
  sources: [{ url: guide, year: 2007 }],
  recipes: [
    webRecipe({
      id: "buffalo",
      capabilities,
      path: [
        japanese("詳細設定", "advanced settings"),
        japanese("セキュリティー", "security"),
        japanese("ポート変換", "port conversion"),
      ],
      add: null,
      fields: {
        protocol: japanese("プロトコル", "protocol"),
        outside: japanese("任意のTCPポート", "any TCP port"),
        address: japanese("LAN側IPアドレス", "LAN address"),
        inside: japanese("LAN側ポート", "LAN port"),
        source: null,
      },
      apply: japanese("新規追加", "add"),
      save: null,
    }),
  ],
};
