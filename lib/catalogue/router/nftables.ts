import type { Words } from "@/lib/core/locale";
import type { Block, RecipeParamName, RecipeParams } from "@/lib/core/recipe";
import { command, note } from "../blocks";
import { step } from "../shell/state";
import type { PartText, ProvenPart, RecipeEntry, RouterEntry } from "../types";
import { type ForwardKind, forwardPlan, newPorts, unfitForLinux } from "./forward-plan";
import { routerNames } from "./names";
import * as script from "./nftables-script";
import { nftablesWords as words } from "./nftables-words";

const sources = ["https://manpages.debian.org/bookworm/nftables/nft.8.en.html"];

const detectText = step("nft --version\nnft list tables");
const beforeText = step(`nft list ruleset | grep -E 'dnat|redirect' || echo "Nothing is translated."
nft list ruleset | grep -E '^table|hook forward|drop|reject|accept' || true
cat /proc/sys/net/ipv4/ip_forward`);

const needed: Readonly<Record<ForwardKind, readonly RecipeParamName[]>> = {
  submission: ["serverLanAddress", "wanInterface"],
  forward: ["serverLanAddress", "wanInterface"],
  hairpin: ["serverLanAddress", "lanSubnet", "lanInterface"],
};

const part = (id: ProvenPart["id"], text: string, expect: Words): ProvenPart => ({
  id,
  verified: "tested",
  sources,
  blocks: ({ lang }) => [command(text, expect, lang)],
});

function changeBlocks(kind: ForwardKind, { params, lang }: PartText): Block[] {
  const plan = forwardPlan(kind, params);
  if (plan === null) return [];
  const warnings = kind === "submission" && newPorts(params).includes(465) ? [words.implicitTls] : [];
  return [
    ...[words.gateway, ...warnings].map((text) => note(text, lang)),
    command(script.changeScript(kind, plan, params), words.change, lang),
  ];
}

const recipe = (remedy: RecipeEntry["remedy"], kind: ForwardKind): RecipeEntry => ({
  remedy,
  platform: "nftables",
  name: routerNames.nftables,
  shell: "sh",
  takes: [
    ...(["port", "ports", "keep25", "allowFrom", "publicAddress"] as const),
    ...(["lanSubnet", "lanInterface", "filterTable", "filterChain"] as const),
  ],
  unfit: (params: RecipeParams) => unfitForLinux(params),
  parts: [
    part("detect", detectText, words.detect),
    part("before", beforeText, words.before),
    part("backup", script.backupScript(kind), words.backup),
    {
      id: "change",
      verified: "tested",
      sources,
      needs: needed[kind],
      blocks: (text) => changeBlocks(kind, text),
    },
    part("check", script.checkScript(kind), words.check),
    part("arm", script.arm(kind), words.arm),
    part("apply", script.applyScript(kind), words.apply),
    part("verify", script.verifyScript(kind), words.verify),
    part("disarm", script.disarm(kind), words.disarm),
    part("save", script.saveScript(kind), words.save),
    part("undo", script.undoScript(kind), words.undo),
  ],
});

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
  sources: [{ url: "https://manpages.debian.org/bookworm/nftables/nft.8.en.html", year: 2022 }],
  recipes: [
    recipe("router-nat", "submission"),
    recipe("fix-forward", "forward"),
    recipe("hairpin", "hairpin"),
  ],
};
