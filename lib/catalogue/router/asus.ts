import type { RouterCapabilities, RouterEntry } from "../types";
import { routerNames } from "./names";
import { homeGateway, webRecipe } from "./web-form";
import { screen } from "./web-label";

const capabilities: RouterCapabilities = { ...homeGateway, sourceRestriction: "unknown" };

/** No page of the maker's could be read here: every word is one to look for. */
export const asus: RouterEntry = {
  id: "asus",
  name: routerNames.asus,
  capabilities,
  sources: [],
  recipes: [
    webRecipe({
      id: "asus",
      capabilities,
      path: [screen("WAN"), screen("Virtual Server / Port Forwarding")],
      add: screen("Add profile"),
      fields: {
        protocol: screen("Protocol"),
        outside: screen("External Port"),
        address: screen("Internal IP Address"),
        inside: screen("Internal Port"),
        source: screen("Source IP"),
      },
      apply: screen("OK"),
      save: screen("Apply"),
      hints: [
        {
          en: "The whole list has a switch of its own, “Enable Port Forwarding”, which must be on.",
          ja: "一覧全体のスイッチ「Enable Port Forwarding」がオンになっている必要があります。",
        },
      ],
    }),
  ],
};
