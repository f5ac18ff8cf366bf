import type { RouterId } from "@/lib/core/catalogue-ids";
import type { Words } from "@/lib/core/locale";
import { submissionsPort } from "@/lib/core/port";
import type { Block, PartId, RecipeParamName, RecipeParams } from "@/lib/core/recipe";
import { command, note } from "../blocks";
import { newPorts } from "../new-ports";
import type { PartText, ProvenPart, RecipeEntry } from "../types";
import { filterWords } from "./filter-words";
import { type ForwardKind, type ForwardPlan, forwardPlan, unfitForLinux } from "./forward-plan";

/** The parts of a recipe for a packet filter; all but `change` are the same whatever the school's values. */
export type FilterScripts = {
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

type FilterRouter = {
  id: RouterId;
  name: Words;
  proof: Pick<ProvenPart, "verified" | "sources">;
  scripts: FilterScripts;
  /** Where another filter looks different. */
  words?: Partial<Record<PartId, Words>>;
  /** What its rules cannot do without, beside what all need. */
  wants?: Partial<Record<ForwardKind, readonly RecipeParamName[]>>;
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

const wordsOf = ({ words }: FilterRouter, id: PartId): Words => words?.[id] ?? filterWords[id];

function changeBlocks(kind: ForwardKind, router: FilterRouter, { params, lang }: PartText): Block[] {
  const plan = forwardPlan(kind, params);
  if (plan === null) return [];
  const tls =
    kind === "submission" && newPorts(params).includes(submissionsPort) ? [filterWords.implicitTls] : [];
  return [
    ...[filterWords.gateway, ...tls].map((text) => note(text, lang)),
    command(router.scripts.change(kind, plan, params), wordsOf(router, "change"), lang),
  ];
}

function part(id: PartId, kind: ForwardKind, router: FilterRouter): ProvenPart {
  const base = { id, ...router.proof };
  const needs = [...needed[kind], ...(router.wants?.[kind] ?? [])];
  if (id === "change") return { ...base, needs, blocks: (text) => changeBlocks(kind, router, text) };
  const script = router.scripts[id];
  const text = typeof script === "string" ? script : script(kind);
  return { ...base, blocks: ({ lang }) => [command(text, wordsOf(router, id), lang)] };
}

const recipe = (remedy: RecipeEntry["remedy"], kind: ForwardKind, router: FilterRouter): RecipeEntry => ({
  remedy,
  platform: router.id,
  name: router.name,
  shell: "sh",
  takes: taken[kind],
  unfit: (params) => unfitForLinux(kind, params),
  parts: order.map((id) => part(id, kind, router)),
});

/** The three remedies that a packet filter carries out with the same rules. */
export const filterRecipes = (router: FilterRouter): RecipeEntry[] => [
  recipe("router-nat", "submission", router),
  recipe("fix-forward", "forward", router),
  recipe("hairpin", "hairpin", router),
];
