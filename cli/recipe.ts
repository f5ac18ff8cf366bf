import { bareCommands, listRecipes, renderRecipe } from "@/lib/catalogue/recipes";
import { type Recipe, type RecipeParams, recipeParamsSchema } from "@/lib/core/recipe";
import { nameOf, parseAs, parseJson, readText, requireOption } from "./input";
import { langOf, quote, readOptions, refusePositionals } from "./options";
import { print, printJson, warn } from "./output";
import { UsageError } from "./usage";

const options = {
  remedy: { type: "string" },
  platform: { type: "string" },
  params: { type: "string" },
  part: { type: "string" },
  list: { type: "boolean" },
  lang: { type: "string" },
  json: { type: "boolean" },
} as const;

async function list(asJson: boolean): Promise<number> {
  const all = listRecipes();
  if (asJson) await printJson(all);
  else for (const one of all) await print(`${one.remedy}  ${one.platform}  ${one.name}\n`);
  return 0;
}

const proofMark = { tested: "✓", documented: "○", unverified: "–" } as const;

const compareFirst = "taken from others' pages: compare it with the vendor's manual before you run it";

function recipeText(recipe: Recipe): string {
  return recipe.parts
    .flatMap((part) => [
      `\n## ${part.id} ${proofMark[part.verified]} ${part.verified}${part.by === undefined ? "" : `. ${compareFirst}`}`,
      ...part.blocks.flatMap((block) => [block.text, ...(block.expect ? [`→ ${block.expect}`] : [])]),
    ])
    .join("\n");
}

/** The bare commands of a part, or a refusal: nothing is printed that should not be run. */
async function printPart(recipe: Recipe, part: string, missing: readonly string[]): Promise<number> {
  const commands = bareCommands(recipe, part);
  if (commands !== null) {
    if (recipe.parts.find(({ id }) => id === part)?.by) warn(`--part ${part}: ${compareFirst}`);
    await print(commands);
    return 0;
  }
  const known = recipe.parts.find(({ id }) => id === part);
  if (known === undefined)
    throw new UsageError(
      `--part ${quote(part)}: this recipe has ${recipe.parts.map(({ id }) => id).join(", ")}`,
    );
  if (known.verified === "unverified")
    throw new UsageError(
      `--part ${part}: nobody has verified it on this platform, so there is nothing to run`,
    );
  if (missing.length > 0) throw new UsageError(`--params: ${missing.join(", ")} needed for part ${part}`);
  throw new UsageError(`--part ${part}: it has words for a person and no commands`);
}

/** A misspelt name would leave the recipe without its value, so it is said. */
function paramsFrom(path: string): RecipeParams {
  const given = parseJson(readText(path), nameOf(path));
  const params = parseAs(recipeParamsSchema, given, nameOf(path));
  const unknown = Object.keys(given ?? {}).filter((name) => !Object.hasOwn(recipeParamsSchema.shape, name));
  if (unknown.length > 0) warn(`${nameOf(path)}: no recipe knows ${unknown.map(quote).join(", ")}`);
  return params;
}

export async function recipe(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions("recipe", options, args);
  refusePositionals("recipe", positionals);
  const lang = langOf(values.lang);
  if (values.list) return list(values.json ?? false);
  const remedy = requireOption("recipe", "remedy", values.remedy);
  const platform = requireOption("recipe", "platform", values.platform);
  const params: RecipeParams = values.params === undefined ? {} : paramsFrom(values.params);
  const rendered = renderRecipe({ remedy, platform, params, lang });
  if (!rendered.ok) {
    const [option, value] =
      rendered.reason === "unknown-remedy" ? ["remedy", remedy] : ["platform", platform];
    throw new UsageError(`--${option} ${quote(value)}: no such recipe; see mailpath recipe --list`);
  }
  if (values.part !== undefined) return printPart(rendered.recipe, values.part, rendered.missing);
  if (values.json) await printJson(rendered.recipe);
  else await print(`${recipeText(rendered.recipe)}\n`);
  return 0;
}
