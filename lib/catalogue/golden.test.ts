import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isKnownRouter } from "@/lib/core/catalogue-ids";
import { type Locale, locales } from "@/lib/core/locale";
import type { Part } from "@/lib/core/recipe";
import { sampleSets } from "./recipe-samples";
import { listRecipes, type RecipeListing, renderRecipe } from "./recipes";

const entries = listRecipes();

const goldenPath = ({ remedy, platform }: RecipeListing, lang: Locale) =>
  `${isKnownRouter(platform) ? "router" : "mta"}/__golden__/${remedy}.${platform}.${lang}.txt`;

const partText = ({ id, verified, by, sources, blocks }: Part) =>
  [
    `== ${id} (${verified}${by === undefined ? "" : " by others"})`,
    ...sources.map((source) => `   ${source}`),
    ...blocks.flatMap(({ kind, text, expect: seen }) => [
      `-- ${kind}`,
      text,
      ...(seen === null ? [] : [`-> ${seen}`]),
    ]),
  ].join("\n");

/** The whole recipe with the first values; with the others, the parts that read differently. */
function goldenText({ remedy, platform }: RecipeListing, lang: Locale): string {
  const seen = new Set<string>();
  const sections = sampleSets({ remedy, platform }).flatMap(({ name, params }) => {
    const rendered = renderRecipe({ remedy, platform, params, lang });
    if (!rendered.ok) throw new Error(rendered.reason);
    const fresh = rendered.recipe.parts.map(partText).filter((text) => !seen.has(text));
    for (const text of fresh) seen.add(text);
    return [`#### ${name}: ${JSON.stringify(params)}`, ...fresh];
  });
  return `${[`${remedy} / ${platform} / ${lang}`, ...sections].join("\n\n")}\n`;
}

describe("recipes as they were last read by a person", () => {
  const cases = entries.flatMap((entry) =>
    locales.map((lang) => [goldenPath(entry, lang), entry, lang] as const),
  );

  it.each(cases)("%s", async (path, entry, lang) => {
    await expect(goldenText(entry, lang)).toMatchFileSnapshot(path);
  });

  it("keeps no file of a recipe that is gone", () => {
    const kept = ["mta", "router"].flatMap((dir) =>
      readdirSync(new URL(`${dir}/__golden__`, import.meta.url)).map((name) => `${dir}/__golden__/${name}`),
    );
    const known = new Set<string>(cases.map(([path]) => path));
    expect(kept.filter((path) => !known.has(path))).toEqual([]);
  });
});
