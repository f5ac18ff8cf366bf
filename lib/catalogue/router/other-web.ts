import type { RouterCapabilities, RouterEntry } from "../types";
import { routerNames } from "./names";
import { unknownFields, webRecipe } from "./web-form";

const capabilities: RouterCapabilities = {
  translatesPort: "unknown",
  twoToOne: "unknown",
  filterSees: "unknown",
  clientIpKept: "unknown",
  sourceRestriction: "unknown",
  hairpin: "unknown",
};

/** A page we have never seen: words to find one's way, and nothing that claims to be proven. */
export const otherWeb: RouterEntry = {
  id: "other-web",
  name: routerNames["other-web"],
  capabilities,
  sources: [],
  recipes: [
    webRecipe({
      id: "other-web",
      capabilities,
      path: [],
      add: null,
      fields: unknownFields,
      apply: null,
      save: null,
    }),
  ],
};
