import type { RouterCapabilities, RouterEntry } from "../types";
import { routerNames } from "./names";
import { homeGateway, webRecipe } from "./web-form";
import { japanese } from "./web-label";

const capabilities: RouterCapabilities = homeGateway;

/** No page of the maker's could be found: every word here is one to look for. */
export const iodata: RouterEntry = {
  id: "iodata",
  name: routerNames.iodata,
  capabilities,
  sources: [],
  recipes: [
    webRecipe({
      id: "iodata",
      capabilities,
      path: [japanese("詳細設定", "advanced settings"), japanese("ポートの開放", "opening ports")],
      add: japanese("追加", "add"),
      fields: {
        protocol: japanese("プロトコル", "protocol"),
        outside: japanese("WAN側ポート", "WAN port"),
        address: japanese("LAN側IPアドレス", "LAN address"),
        inside: japanese("LAN側ポート", "LAN port"),
        source: null,
      },
      apply: japanese("設定", "set"),
      save: null,
      hints: [
        {
          en: "Some models say 「NAT設定」 (NAT settings) instead.",
          ja: "機種によっては「NAT設定」という名前です。",
        },
      ],
    }),
  ],
};
