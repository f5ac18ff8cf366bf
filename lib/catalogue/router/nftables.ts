import { step } from "../shell/state";
import type { RouterEntry } from "../types";
import { filterRecipes } from "./filter-recipe";
import { routerNames } from "./names";
import * as script from "./nftables-script";

const manual = "https://manpages.debian.org/bookworm/nftables/nft.8.en.html";

const detect = step("nft --version\nnft list tables");
const before = step(`nft list ruleset | grep -E 'dnat|redirect' || echo "Nothing is translated."
nft list ruleset | grep -E '^table|hook forward|drop|reject|accept' || true
cat /proc/sys/net/ipv4/ip_forward`);

export const nftables: RouterEntry = {
  id: "nftables",
  name: routerNames.nftables,
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
    id: "nftables",
    name: routerNames.nftables,
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
