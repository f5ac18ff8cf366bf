import { command, note } from "../blocks";
import type { PartEntry, RouterEntry } from "../types";
import { filterWords } from "./filter-words";
import { unfitForIPv4 } from "./ipv4";
import { routerNames } from "./names";
import { openwrtChange, openwrtScripts } from "./openwrt-script";
import { openwrtWords as words } from "./openwrt-words";

const source = "https://github.com/openwrt/firewall4";
const documented = { verified: "documented", sources: [source] } as const;

const typed = (id: keyof typeof openwrtScripts): PartEntry => ({
  id,
  ...documented,
  blocks: ({ lang }) => [command(openwrtScripts[id], words[id], lang)],
});

const change: PartEntry = {
  id: "change",
  ...documented,
  needs: ["serverLanAddress"],
  blocks: ({ params, lang }) => [
    note(filterWords.gateway, lang),
    command(openwrtChange(params), words.change, lang),
    note(words.accepts, lang),
  ],
};

export const openwrt: RouterEntry = {
  id: "openwrt",
  name: routerNames.openwrt,
  capabilities: {
    translatesPort: "yes",
    twoToOne: "ok",
    filterSees: "none",
    clientIpKept: "except-hairpin",
    sourceRestriction: "nat-rule",
    hairpin: "yes",
  },
  sources: [{ url: source, year: 2025 }],
  recipes: [
    {
      remedy: "router-nat",
      platform: "openwrt",
      name: routerNames.openwrt,
      shell: "sh",
      takes: ["port", "ports", "keep25", "allowFrom"],
      unfit: unfitForIPv4,
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
