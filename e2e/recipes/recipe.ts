import { bareCommands, renderRecipe } from "@/lib/catalogue/recipes";
import { type PartId, type RecipeParams, recipeParamsSchema } from "@/lib/core/recipe";
import type { Output } from "../lab/command";
import type { Machine } from "../lab/machine";

export type RecipeChoice = { remedy: string; platform: string; params: RecipeParams };

/** The text of one part, as the command line prints it for a shell. */
export function partText({ remedy, platform, params }: RecipeChoice, part: PartId): string {
  const rendered = renderRecipe({ remedy, platform, params: recipeParamsSchema.parse(params), lang: "ja" });
  const text = rendered.ok ? bareCommands(rendered.recipe, part) : null;
  if (text === null) throw new Error(`${platform} has no ${part} to run`);
  return text;
}

/** Runs parts verbatim, one shell each, as an administrator pastes them. */
export async function runParts(machine: Machine, choice: RecipeChoice, parts: readonly PartId[]) {
  const outputs: Output[] = [];
  for (const part of parts) {
    const output = await machine.sh(partText(choice, part), 180_000);
    if (output.code !== 0) throw new Error(`${part}: exit ${output.code}\n${output.stdout}${output.stderr}`);
    outputs.push(output);
  }
  return outputs;
}

export const theChange: readonly PartId[] = ["backup", "change", "check", "apply"];
