import type { RouterId } from "@/lib/core/catalogue-ids";
import type { Words } from "@/lib/core/locale";
import type { PartId, RecipeParams } from "@/lib/core/recipe";
import { menu } from "../blocks";
import type { PartEntry, ProvenPart, RecipeEntry, RouterCapabilities } from "../types";
import { unfitForIPv4 } from "./ipv4";
import { routerNames } from "./names";
import { routerWarnings } from "./router-warnings";
import * as words from "./web-form-words";
import type { FormLabel } from "./web-label";

/** A settings page for one forward, in the words of the device. */
export type WebForm = {
  id: RouterId;
  capabilities: RouterCapabilities;
  /** Menus down to the list of forwards; empty where nobody knows them. */
  path: readonly FormLabel[];
  /** What begins a new entry there. */
  add: FormLabel | null;
  fields: words.FormFields;
  apply: FormLabel | null;
  save: FormLabel | null;
  /** Read before the change, beside what is true of every such page. */
  hints?: readonly Words[];
  /** Steps after the entries: filter, hairpin. */
  more?: (params: RecipeParams) => readonly Words[];
  /** Steps of another part than `change`, where the device has its own. */
  instead?: Partial<Record<PartId, readonly Words[]>>;
  /** Parts that a page shows, the maker's or another's; the others are words to look for. */
  proven?: Partial<Record<PartId, Pick<ProvenPart, "verified" | "by" | "sources">>>;
};

/** Nothing is known of the names of its boxes. */
export const unknownFields: words.FormFields = {
  protocol: null,
  outside: null,
  address: null,
  inside: null,
  source: null,
};

/** What holds for a home gateway until somebody has looked: it opens its own filter and keeps the client's address. */
export const homeGateway: RouterCapabilities = {
  translatesPort: "unknown",
  twoToOne: "unknown",
  filterSees: "none",
  clientIpKept: "yes",
  sourceRestriction: "no",
  hairpin: "unknown",
};

type Steps = (params: RecipeParams) => readonly Words[];

const takes = ["serverLanAddress", "port", "ports", "keep25", "allowFrom"] as const;

const numbered = (steps: readonly Words[]): readonly Words[] =>
  steps.map(({ en, ja }, index) => ({ en: `${index + 1}. ${en}`, ja: `${index + 1}. ${ja}` }));

/** What others tell of a form still has to be looked for on one's own. */
const isMakers = (proof: Pick<ProvenPart, "by"> | undefined) => proof !== undefined && proof.by === undefined;

function stepsOf({ capabilities, path, add, fields, apply, save, hints = [], more, proven = {} }: WebForm) {
  const open = path.length === 0 ? words.anyMenu : words.openMenu(path);
  return {
    before: (params) => [
      open,
      ...words.lookFirst(fields, isMakers(proven.change)),
      ...hints,
      ...routerWarnings(capabilities, params),
    ],
    backup: () => [words.saveSettings],
    change: (params) =>
      numbered([
        open,
        ...(add === null ? [] : [words.press(add)]),
        ...words.addEntries(fields, params),
        ...words.limitSource(fields, params),
        ...(more?.(params) ?? []),
      ]),
    apply: () => [words.press(apply)],
    verify: () => [words.seenFromOutside],
    save: () => [words.keptBy(save)],
    undo: (params) => [words.takeBack(params)],
  } as const satisfies Partial<Record<PartId, Steps>>;
}

function part(form: WebForm, id: PartId, steps: Steps): PartEntry {
  const own = form.instead?.[id];
  const text: Steps = own === undefined ? steps : () => own;
  const proof = form.proven?.[id];
  if (proof === undefined) return { id, verified: "unverified", sources: [], notes: text };
  return {
    id,
    ...proof,
    ...(id === "change" ? { needs: ["serverLanAddress"] as const } : {}),
    blocks: ({ params, lang }) => text(params).map((step) => menu(step, lang)),
  };
}

/** The port forward as steps on the device's own page. */
export const webRecipe = (form: WebForm): RecipeEntry => ({
  remedy: "router-nat",
  platform: form.id,
  name: routerNames[form.id],
  shell: null,
  takes,
  unfit: unfitForIPv4,
  parts: Object.entries(stepsOf(form)).map(([id, steps]) => part(form, id as PartId, steps)),
});
