import { step } from "../shell/state";
import type { RouterEntry } from "../types";
import { filterRecipes } from "./filter-recipe";
import * as script from "./iptables-script";
import { routerNames } from "./names";

const manual = "https://manpages.debian.org/bookworm/iptables/iptables-extensions.8.en.html";

const detect = step("iptables --version\niptables-save | grep '^[*]'");
const before = step(`iptables-save | grep -E -- '-j (DNAT|REDIRECT)' || echo "Nothing is translated."
iptables -n -v -L FORWARD --line-numbers
cat /proc/sys/net/ipv4/ip_forward`);

export const iptables: RouterEntry = {
  id: "iptables",
  name: routerNames.iptables,
  capabilities: {
    translatesPort: "yes",
    twoToOne: "ok",
    filterSees: "post-nat",
    clientIpKept: "except-hairpin",
    sourceRestriction: "nat-rule",
    hairpin: "yes",
  },
  sources: [{ url: manual, year: 2022 }],
  recipes: filterRecipes({
    id: "iptables",
    name: routerNames.iptables,
    proof: { verified: "tested", sources: [manual] },
    scripts: {
      detect,
      before,
      backup: script.backupScript,
      change: script.changeScript,
      check: script.checkScript,
      arm: script.arm,
      apply: script.applyScript,
      verify: script.verifyScript,
      disarm: script.disarm,
      save: script.saveScript,
      undo: script.undoScript,
    },
  }),
};
