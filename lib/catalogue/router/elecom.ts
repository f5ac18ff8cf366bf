import type { RouterCapabilities, RouterEntry } from "../types";
import { routerNames } from "./names";
import { homeGateway, webRecipe } from "./web-form";
import { japanese } from "./web-label";

const capabilities: RouterCapabilities = homeGateway;

/** No page of the maker's could be found: every word here is one to look for. */
export const elecom: RouterEntry = {
  id: "elecom",
  name: routerNames.elecom,
  capabilities,
  sources: [],
  recipes: [
    webRecipe({
      id: "elecom",
      capabilities,
      path: [
        japanese("詳細設定", "advanced settings"),
        japanese("セキュリティ", "security; on some models under other settings"),
        japanese("バーチャルサーバー", "virtual server"),
      ],
      add: null,
      fields: {
        protocol: japanese("プロトコル", "protocol"),
        outside: japanese("パブリックポート", "public port"),
        address: japanese("プライベートIP", "private address"),
        inside: japanese("プライベートポート", "private port"),
        source: null,
      },
      apply: japanese("適用", "apply"),
      save: null,
    }),
  ],
};
