import type { RouterEntry } from "../types";
import { filterRecipes } from "./filter-recipe";
import { routerNames } from "./names";
import { pfScripts } from "./pf-script";
import { pfWords } from "./pf-words";

const rules = "https://man.freebsd.org/cgi/man.cgi?query=pf.conf&sektion=5";
const control = "https://man.freebsd.org/cgi/man.cgi?query=pfctl&sektion=8";

export const freebsdPf: RouterEntry = {
  id: "freebsd-pf",
  name: routerNames["freebsd-pf"],
  capabilities: {
    translatesPort: "yes",
    twoToOne: "ok",
    filterSees: "post-nat",
    clientIpKept: "except-hairpin",
    sourceRestriction: "nat-rule",
    hairpin: "yes",
  },
  sources: [
    { url: rules, year: 2025 },
    { url: control, year: 2025 },
  ],
  recipes: filterRecipes({
    id: "freebsd-pf",
    name: routerNames["freebsd-pf"],
    proof: { verified: "documented", sources: [rules, control] },
    scripts: pfScripts("freebsd"),
    words: pfWords,
    wants: { hairpin: ["wanInterface"] },
  }),
};
