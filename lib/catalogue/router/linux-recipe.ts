import type { Words } from "@/lib/core/locale";
import { submissionsPort } from "@/lib/core/port";
import type { Block, PartId, RecipeParamName, RecipeParams } from "@/lib/core/recipe";
import { command, note } from "../blocks";
import { newPorts } from "../new-ports";
import type { PartText, ProvenPart, RecipeEntry } from "../types";
import { type ForwardKind, type ForwardPlan, forwardPlan, unfitForLinux } from "./forward-plan";
import { linuxWords as words } from "./linux-words";

/** The parts of a Linux router's recipe; all but `change` are the same whatever the school's values. */
export type LinuxScripts = {
  detect: string;
  before: string;
  backup(kind: ForwardKind): string;
  change(kind: ForwardKind, plan: ForwardPlan, params: RecipeParams): string;
  check(kind: ForwardKind): string;
  arm(kind: ForwardKind): string;
  apply(kind: ForwardKind): string;
  verify(kind: ForwardKind): string;
  disarm(kind: ForwardKind): string;
  save(kind: ForwardKind): string;
  undo(kind: ForwardKind): string;
};

type LinuxRouter = {
  id: "nftables" | "iptables";
  name: Words;
  sources: readonly string[];
  scripts: LinuxScripts;
};

const needed: Readonly<Record<ForwardKind, readonly RecipeParamName[]>> = {
  submission: ["serverLanAddress", "wanInterface"],
  forward: ["serverLanAddress", "wanInterface"],
  hairpin: ["serverLanAddress", "lanSubnet", "lanInterface"],
};

const taken: Readonly<Record<ForwardKind, readonly RecipeParamName[]>> = {
  submission: [
    ...(["port", "ports", "keep25", "allowFrom", "publicAddress"] as const),
    ...(["lanSubnet", "lanInterface", "filterTable", "filterChain"] as const),
  ],
  forward: ["publicAddress", "lanSubnet", "lanInterface", "filterTable", "filterChain"],
  hairpin: ["port", "ports", "publicAddress", "filterTable", "filterChain"],
};

const order: readonly PartId[] = [
  ...(["detect", "before", "backup", "change", "check", "arm", "apply"] as const),
  ...(["verify", "disarm", "save", "undo"] as const),
];

function changeBlocks(kind: ForwardKind, scripts: LinuxScripts, { params, lang }: PartText): Block[] {
  const plan = forwardPlan(kind, params);
  if (plan === null) return [];
  const tls = kind === "submission" && newPorts(params).includes(submissionsPort) ? [words.implicitTls] : [];
  return [
    ...[words.gateway, ...tls].map((text) => note(text, lang)),
    command(scripts.change(kind, plan, params), words.change, lang),
  ];
}

function part(id: PartId, kind: ForwardKind, { sources, scripts }: LinuxRouter): ProvenPart {
  const base = { id, verified: "tested" as const, sources };
  if (id === "change")
    return { ...base, needs: needed[kind], blocks: (text) => changeBlocks(kind, scripts, text) };
  const script = scripts[id];
  const text = typeof script === "string" ? script : script(kind);
  return { ...base, blocks: ({ lang }) => [command(text, words[id], lang)] };
}

const recipe = (remedy: RecipeEntry["remedy"], kind: ForwardKind, router: LinuxRouter): RecipeEntry => ({
  remedy,
  platform: router.id,
  name: router.name,
  shell: "sh",
  takes: taken[kind],
  unfit: (params) => unfitForLinux(kind, params),
  parts: order.map((id) => part(id, kind, router)),
});

/** The three remedies that a Linux router carries out with the same rules. */
export const linuxRecipes = (router: LinuxRouter): RecipeEntry[] => [
  recipe("router-nat", "submission", router),
  recipe("fix-forward", "forward", router),
  recipe("hairpin", "hairpin", router),
];
