import type { RecipeParamName, RecipeParams } from "@/lib/core/recipe";
import { command, note } from "../blocks";
import type { PartEntry, RouterEntry } from "../types";
import { filterWords } from "./filter-words";
import { unfitForLinux } from "./forward-plan";
import { ipfwChange, ipfwScripts } from "./ipfw-script";
import { ipfwWords as words } from "./ipfw-words";
import { unfitForIPv4 } from "./ipv4";
import { routerNames } from "./names";

const ipfw = "https://man.freebsd.org/cgi/man.cgi?query=ipfw&sektion=8";
const shown = "https://github.com/freebsd/freebsd-src/blob/main/sbin/ipfw/nat.c";
const documented = { verified: "documented", sources: [ipfw, shown] } as const;

const typed = (id: keyof typeof ipfwScripts): PartEntry => ({
  id,
  ...documented,
  blocks: ({ lang }) => [command(ipfwScripts[id], words[id], lang)],
});

const change: PartEntry = {
  id: "change",
  ...documented,
  needs: ["serverLanAddress", "wanInterface"],
  blocks: ({ params, lang }) => [
    ...[filterWords.gateway, words.interrupts, words.natd].map((text) => note(text, lang)),
    command(ipfwChange(params), words.change, lang),
    note(words.onePass, lang),
  ],
};

/** A redirect names one remote address, and rule numbers end at 65535, which is the system's own. */
const unfit = (params: RecipeParams): RecipeParamName[] => [
  ...unfitForIPv4(params),
  ...unfitForLinux("forward", { wanInterface: params.wanInterface }),
  ...(params.allowFrom && !params.allowFrom.endsWith("/32") ? (["allowFrom"] as const) : []),
  ...(params.filterNumber !== undefined && params.filterNumber > 65_534 ? (["filterNumber"] as const) : []),
];

export const freebsdIpfw: RouterEntry = {
  id: "freebsd-ipfw",
  name: routerNames["freebsd-ipfw"],
  capabilities: {
    translatesPort: "yes",
    twoToOne: "ok",
    filterSees: "post-nat",
    clientIpKept: "yes",
    sourceRestriction: "nat-rule",
    hairpin: "unknown",
  },
  sources: [
    { url: ipfw, year: null },
    { url: shown, year: null },
  ],
  recipes: [
    {
      remedy: "router-nat",
      platform: "freebsd-ipfw",
      name: routerNames["freebsd-ipfw"],
      shell: "sh",
      takes: ["port", "ports", "keep25", "allowFrom", "filterNumber"],
      labels: { allowFrom: words.oneAddress },
      unfit: (params) => [...new Set(unfit(params))],
      parts: [
        typed("detect"),
        typed("before"),
        typed("backup"),
        change,
        typed("check"),
        typed("arm"),
        typed("apply"),
        typed("verify"),
        typed("disarm"),
        typed("save"),
        typed("undo"),
      ],
    },
  ],
};
