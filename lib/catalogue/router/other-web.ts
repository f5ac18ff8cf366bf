import type { RouterEntry } from "../types";
import { routerNames } from "./names";
import { unknownFields, webRecipe } from "./web-form";

/** A page we have never seen: words to find one's way, and nothing that claims to be proven. */
export const otherWeb: RouterEntry = {
  id: "other-web",
  name: routerNames["other-web"],
  capabilities: {
    translatesPort: "unknown",
    twoToOne: "unknown",
    filterSees: "unknown",
    clientIpKept: "unknown",
    sourceRestriction: "unknown",
    hairpin: "unknown",
  },
  sources: [],
  recipes: [
    webRecipe({ id: "other-web", path: [], add: null, fields: unknownFields, apply: null, save: null }),
  ],
};
