import type { Locale, Words } from "@/lib/core/locale";
import type { Part, PartId, Proof, Recipe, RecipeParamName, RecipeParams } from "@/lib/core/recipe";
import { note } from "./blocks";
import { mtas, systemRecipes } from "./mta/index";
import { askFor, paramWords } from "./param-words";
import { routers } from "./router/index";
import type { PartEntry, PartText, ProvenPart, RecipeEntry } from "./types";

const entries: readonly RecipeEntry[] = [
  ...routers.flatMap((router) => router.recipes),
  ...mtas.flatMap((mta) => mta.recipes),
  ...systemRecipes,
];

export type RecipeListing = {
  remedy: string;
  platform: string;
  name: string;
  shell: "sh" | "vendor" | null;
  parts: { id: PartId; verified: Proof }[];
  needs: RecipeParamName[];
};

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

const neededBy = (part: PartEntry) => (part.verified === "unverified" ? [] : (part.needs ?? []));

const neededFor = (entry: RecipeEntry) => unique(entry.parts.flatMap((part) => [...neededBy(part)]));

/** Every recipe there is, in the catalogue's order; names in English. */
export const listRecipes = (): RecipeListing[] =>
  entries.map((entry) => ({
    remedy: entry.remedy,
    platform: entry.platform,
    name: entry.name.en,
    shell: entry.shell,
    parts: entry.parts.map(({ id, verified }) => ({ id, verified })),
    needs: neededFor(entry),
  }));

const find = (remedy: string, platform: string) =>
  entries.find((entry) => entry.remedy === remedy && entry.platform === platform);

/** What a form asks for: the needed values first, then those that may stay empty; null where there is no such recipe. */
export function recipeParamNames(
  remedy: string,
  platform: string,
): { needed: RecipeParamName[]; optional: RecipeParamName[] } | null {
  const entry = find(remedy, platform);
  if (entry === undefined) return null;
  const needed = neededFor(entry);
  return { needed, optional: entry.takes.filter((name) => !needed.includes(name)) };
}

/** What a form calls each value that a recipe takes: the platform's own word where it has one. */
const labelOf = (entry: RecipeEntry, name: RecipeParamName): Words =>
  entry.labels?.[name] ?? paramWords[name];

export function recipeParamLabel(remedy: string, platform: string, name: RecipeParamName): Words {
  const entry = find(remedy, platform);
  return entry === undefined ? paramWords[name] : labelOf(entry, name);
}

/** Of the values that a platform cannot use, those that this recipe would have used: the others it ignores. */
const unfitFor = (entry: RecipeEntry, params: RecipeParams): RecipeParamName[] => {
  const used = [...neededFor(entry), ...entry.takes];
  return (entry.unfit?.(params) ?? []).filter((name) => used.includes(name));
};

/** A value may be absent, or present and of no use on this platform: either way the person is asked. */
const missingFor = (part: ProvenPart, text: PartText, unfit: readonly RecipeParamName[]) => {
  if (part.needs === undefined) return [];
  return unique([...part.needs.filter((name) => text.params[name] === undefined), ...unfit]);
};

function renderPart(
  entry: RecipeEntry,
  part: PartEntry,
  text: PartText,
  unfit: readonly RecipeParamName[],
): Part {
  const base = { id: part.id, verified: part.verified, sources: [...part.sources] };
  if (part.verified === "unverified")
    return { ...base, blocks: part.notes(text.params).map((words) => note(words, text.lang)) };
  const missing = missingFor(part, text, unfit);
  const by = part.by === undefined ? {} : { by: part.by };
  if (missing.length === 0) return { ...base, ...by, blocks: part.blocks(text) };
  const labels = missing.map((name) => labelOf(entry, name));
  return { ...base, blocks: [{ kind: "note", text: askFor[text.lang](labels), expect: null }] };
}

export type RenderedRecipe =
  | { ok: true; recipe: Recipe; missing: RecipeParamName[] }
  | { ok: false; reason: "unknown-remedy" | "unknown-platform" };

/** Writes one recipe out with the school's values; where a needed one is missing, its parts ask and show no command. */
export function renderRecipe(request: {
  remedy: string;
  platform: string;
  params: RecipeParams;
  lang: Locale;
}): RenderedRecipe {
  const { remedy, platform, params, lang } = request;
  const entry = find(remedy, platform);
  if (entry === undefined) {
    const known = entries.some((other) => other.remedy === remedy);
    return { ok: false, reason: known ? "unknown-platform" : "unknown-remedy" };
  }
  const unfit = unfitFor(entry, params);
  const proven = entry.parts.filter((part) => part.verified !== "unverified");
  return {
    ok: true,
    recipe: {
      version: 1,
      remedy,
      platform,
      lang,
      parts: entry.parts.map((part) => renderPart(entry, part, { params, lang }, unfit)),
    },
    missing: unique(proven.flatMap((part) => missingFor(part, { params, lang }, unfit))),
  };
}

/** The commands of one part, fit to be piped to that platform's shell; null where there are none to give. */
export function bareCommands(recipe: Recipe, partId: string): string | null {
  const part = recipe.parts.find(({ id }) => id === partId);
  if (part === undefined || part.verified === "unverified") return null;
  const texts = part.blocks
    .filter(({ kind }) => kind === "command" || kind === "file")
    .map(({ text }) => text);
  return texts.length === 0 ? null : `${texts.join("\n")}\n`;
}
