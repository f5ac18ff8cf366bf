import type { RouterId } from "@/lib/core/catalogue-ids";
import type { Words } from "@/lib/core/locale";
import type { Block, PartId, RecipeParamName, RecipeParams } from "@/lib/core/recipe";
import { command, menu, note } from "../blocks";
import type { PartEntry, PartText, ProvenPart, RecipeEntry, RouterCapabilities } from "../types";
import { unfitForIPv4 } from "./ipv4";
import { routerNames } from "./names";
import { routerWarnings } from "./router-warnings";

type Evidence = Pick<ProvenPart, "verified" | "by" | "sources">;

/** The maker's own pages show it. */
export const byMaker = (...sources: string[]): Evidence => ({ verified: "documented", sources });

/** Other people's pages show it, and no page of the maker's that we know. */
export const byOthers = (...sources: string[]): Evidence => ({
  verified: "documented",
  by: "others",
  sources,
});

type Text = (params: RecipeParams) => readonly Words[];

/** One part of a recipe: lines to type or steps on a page, and the words around them. */
export type VendorStep = {
  id: PartId;
  /** Null where nobody documents it: the words stay, and nothing is there to be copied. */
  evidence: Evidence | null;
  needs?: readonly RecipeParamName[];
  first?: Text;
  lines?(params: RecipeParams): readonly string[];
  /** What the person sees after the lines, where there is something to see. */
  expect?: Words;
  /** Steps on the maker's settings page, in their order. */
  menu?: Text;
  last?: Text;
};

export type VendorRouter = {
  id: RouterId;
  /** `vendor`: lines for the maker's command line; null: steps on a page. */
  shell: "vendor" | null;
  capabilities: RouterCapabilities;
  takes: readonly RecipeParamName[];
  labels?: RecipeEntry["labels"];
  /** Values that this router cannot use, beside those that no IPv4 translation can. */
  unfit?(params: RecipeParams): RecipeParamName[];
  steps: readonly VendorStep[];
};

/** Names of zones and of interfaces that are named by hand hold no slash and no colon. */
export const unfitZones = (params: RecipeParams): RecipeParamName[] =>
  (["wanInterface", "lanInterface"] as const).filter((name) => /[/:]/.test(params[name] ?? ""));

const none: Text = () => [];

const numbered = (steps: readonly Words[]): readonly Words[] =>
  steps.map(({ en, ja }, index) => ({ en: `${index + 1}. ${en}`, ja: `${index + 1}. ${ja}` }));

function blocksOf(step: VendorStep, { params, lang }: PartText): Block[] {
  const { first = none, lines, expect = null, menu: pages = none, last = none } = step;
  const typed = lines?.(params) ?? [];
  return [
    ...first(params).map((words) => note(words, lang)),
    ...(typed.length === 0 ? [] : [command(typed.join("\n"), expect, lang)]),
    ...numbered(pages(params)).map((words) => menu(words, lang)),
    ...last(params).map((words) => note(words, lang)),
  ];
}

function part(step: VendorStep): PartEntry {
  const { id, evidence, needs, first = none, menu: pages = none, last = none } = step;
  if (evidence === null)
    return {
      id,
      verified: "unverified",
      sources: [],
      notes: (params) => [...first(params), ...numbered(pages(params)), ...last(params)],
    };
  return {
    id,
    ...evidence,
    ...(needs === undefined ? {} : { needs }),
    blocks: (text) => blocksOf(step, text),
  };
}

/** The port forward for one router: its steps, and before them what its abilities warn of. */
export const vendorRecipe = (router: VendorRouter): RecipeEntry => ({
  remedy: "router-nat",
  platform: router.id,
  name: routerNames[router.id],
  shell: router.shell,
  takes: router.takes,
  ...(router.labels === undefined ? {} : { labels: router.labels }),
  unfit: (params) => [...new Set([...unfitForIPv4(params), ...(router.unfit?.(params) ?? [])])],
  parts: router.steps.map((step) =>
    part(
      step.id === "before"
        ? {
            ...step,
            last: (params) => [
              ...(step.last ?? none)(params),
              ...routerWarnings(router.capabilities, params),
            ],
          }
        : step,
    ),
  ),
});
