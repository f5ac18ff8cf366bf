import type { RouterEntry } from "../types";
import { filterRecipes } from "./filter-recipe";
import { routerNames } from "./names";
import { pfScripts } from "./pf-script";
import { pfWords } from "./pf-words";

const redirection = "https://www.openbsd.org/faq/pf/rdr.html";
const rules = "https://man.openbsd.org/pf.conf.5";
const control = "https://man.openbsd.org/pfctl.8";

export const openbsdPf: RouterEntry = {
  id: "openbsd-pf",
  name: routerNames["openbsd-pf"],
  capabilities: {
    translatesPort: "yes",
    twoToOne: "ok",
    filterSees: "post-nat",
    clientIpKept: "except-hairpin",
    sourceRestriction: "nat-rule",
    hairpin: "yes",
  },
  sources: [
    { url: redirection, year: null },
    { url: rules, year: null },
    { url: control, year: null },
  ],
  recipes: filterRecipes({
    id: "openbsd-pf",
    name: routerNames["openbsd-pf"],
    proof: { verified: "documented", sources: [redirection, rules, control] },
    scripts: pfScripts("openbsd"),
    words: pfWords,
    wants: { hairpin: ["wanInterface"] },
  }),
};
