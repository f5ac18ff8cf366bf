import type { Words } from "@/lib/core/locale";
import type { Block, PartId, RecipeParams } from "@/lib/core/recipe";
import { menu, note } from "../blocks";
import type { PartText, ProvenPart, UnprovenPart } from "../types";

/** A part whose text stands in the maker's own pages, and that nobody ran here. */
export const documented = (
  id: PartId,
  sources: readonly string[],
  blocks: (text: PartText) => Block[],
): ProvenPart => ({ id, verified: "documented", sources, blocks });

/** Steps on a settings page as the maker describes it. */
export const documentedMenu = (
  id: PartId,
  sources: readonly string[],
  words: (params: RecipeParams) => readonly Words[],
): ProvenPart => documented(id, sources, ({ params, lang }) => words(params).map((text) => menu(text, lang)));

/** Words to find one's way where no page was found. */
export const unproven = (
  id: PartId,
  notes: (params: RecipeParams) => readonly Words[],
  sources: readonly string[] = [],
): UnprovenPart => ({ id, verified: "unverified", sources, notes });

export const notes = (words: readonly Words[], lang: PartText["lang"]): Block[] =>
  words.map((text) => note(text, lang));
