import type { Words } from "@/lib/core/locale";
import type { PartId, RecipeParamName, RecipeParams } from "@/lib/core/recipe";
import { command, note } from "../blocks";
import type { PlatformId, ProvenPart, RecipeEntry, RecipeRemedy } from "../types";

export type Script = string | ((params: RecipeParams) => string);

/** One part of a mail server's recipe: its text, what to see, and notes before and after it. */
export type MtaPart = {
  text: Script;
  expect: Words;
  before?: readonly Words[];
  after?: readonly Words[];
  needs?: readonly RecipeParamName[];
};

export type MtaRecipe = {
  remedy: RecipeRemedy;
  platform: PlatformId;
  name: Words;
  sources: readonly string[];
  takes: readonly RecipeParamName[];
  unfit?: RecipeEntry["unfit"];
  /** Parts that could not be run here as a whole; the pages describe them. */
  documentedOnly?: readonly PartId[];
  parts: Partial<Record<PartId, MtaPart>>;
};

const order: readonly PartId[] = [
  ...(["detect", "before", "backup", "change", "check", "arm", "apply"] as const),
  ...(["verify", "disarm", "save", "undo"] as const),
];

function provenPart(
  id: PartId,
  part: MtaPart,
  { sources, documentedOnly = [] }: Pick<MtaRecipe, "sources" | "documentedOnly">,
): ProvenPart {
  return {
    id,
    verified: documentedOnly.includes(id) ? "documented" : "tested",
    sources,
    ...(part.needs === undefined ? {} : { needs: part.needs }),
    blocks: ({ params, lang }) => [
      ...(part.before ?? []).map((words) => note(words, lang)),
      command(typeof part.text === "string" ? part.text : part.text(params), part.expect, lang),
      ...(part.after ?? []).map((words) => note(words, lang)),
    ],
  };
}

/** A recipe whose parts were run here, but for those it names; they come in the order in which they are carried out. */
export const mtaRecipe = ({ parts, ...entry }: MtaRecipe): RecipeEntry => ({
  remedy: entry.remedy,
  platform: entry.platform,
  name: entry.name,
  shell: "sh",
  takes: entry.takes,
  ...(entry.unfit === undefined ? {} : { unfit: entry.unfit }),
  parts: order.flatMap((id) => {
    const part = parts[id];
    return part === undefined ? [] : [provenPart(id, part, entry)];
  }),
});
