import { describe, expect, it } from "vitest";
import { type Locale, locales } from "@/lib/core/locale";
import { type PartId, recipeParamsSchema } from "@/lib/core/recipe";
import { listRecipes, renderRecipe } from "../recipes";

/** One forward is several objects there: its steps are tested beside the command lines. */
const withObjects: readonly string[] = ["sonicwall", "watchguard"];

const pages = listRecipes().filter(
  ({ shell, remedy, platform }) =>
    shell === null && remedy === "router-nat" && !withObjects.includes(platform),
);
const given = { serverLanAddress: "192.0.2.10", port: 587, ports: [10025] };

function stepsOf(platform: string, id: PartId, params: object, lang: Locale): string[] {
  const parsed = recipeParamsSchema.parse(params);
  const rendered = renderRecipe({ remedy: "router-nat", platform, params: parsed, lang });
  const part = rendered.ok ? rendered.recipe.parts.find((one) => one.id === id) : undefined;
  if (part === undefined) throw new Error(`${platform} has no ${id}`);
  return part.blocks.map(({ text }) => text);
}

/** The entries that a person is told to type in: those that name the server. */
const entriesOf = (platform: string, params: object, lang: Locale) =>
  stepsOf(platform, "change", params, lang).filter((step) =>
    /^\d+\. (Add (one|another)|.*1件追加します)/.test(step),
  );

describe.each(pages.map(({ platform }) => [platform] as const))("the settings page of %s", (platform) => {
  it.each(locales)("is walked through step by step (%s)", (lang) => {
    const steps = stepsOf(
      platform,
      "change",
      { ...given, keep25: "add", allowFrom: "198.51.100.0/24" },
      lang,
    );
    expect(steps.map((step) => Number.parseInt(step, 10))).toEqual(steps.map((_, index) => index + 1));
  });

  it.each(locales)("gets one entry for each new port, and 25 only where it is to be added (%s)", (lang) => {
    const ports = (params: object) =>
      entriesOf(platform, params, lang).map((step) => Number(/TCP[,、].*? (\d+)[,、]/.exec(step)?.[1]));
    expect(ports({ ...given, keep25: "existing" })).toEqual([587, 10025]);
    expect(ports({ ...given, keep25: "add" })).toEqual([587, 10025, 25]);
    for (const step of entriesOf(platform, given, lang))
      expect(step).toMatch(/192\.0\.2\.10[,、].* 25[,.、。]/);
  });

  it.each(locales)("limits the new port alone (%s)", (lang) => {
    const limits = (allowFrom: string | null) =>
      stepsOf(platform, "change", { ...given, allowFrom }, lang).filter((step) =>
        step.includes("198.51.100.0/24"),
      );
    expect(limits(null)).toEqual([]);
    expect(limits("198.51.100.0/24")).toHaveLength(1);
    expect(limits("198.51.100.0/24")[0]).toMatch(/never for 25|25番ポートには設定しないでください/);
  });

  it("is asked first what is there already, and whether it has a box for the inside port where the maker does not say", () => {
    const before = stepsOf(platform, "before", given, "en").join("\n");
    expect(before).toContain("do not overwrite it");
    expect(before).toContain("MAP-E");
    const rendered = renderRecipe({ remedy: "router-nat", platform, params: given, lang: "en" });
    const change = rendered.ok ? rendered.recipe.parts.find(({ id }) => id === "change") : undefined;
    const isProven = change?.verified !== "unverified" && change?.by === undefined;
    expect(before.includes("box of its own for the inside port")).toBe(!isProven);
  });
});

describe("settings pages", () => {
  it("are those of every home gateway and of the firewalls with a page alone", () => {
    expect(pages.map(({ platform }) => platform)).toEqual(
      expect.arrayContaining([
        "ntt-hgw",
        "buffalo",
        "aterm",
        "iodata",
        "elecom",
        "tp-link",
        "asus",
        "pfsense",
        "opnsense",
        "unifi",
      ]),
    );
  });

  it("show Japanese menu words in both languages, and their meaning in English", () => {
    for (const platform of ["ntt-hgw", "buffalo", "aterm", "iodata", "elecom"]) {
      const [en = "", ja = ""] = locales.map((lang) => stepsOf(platform, "change", given, lang).join("\n"));
      const menu = ja.match(/「[^」]+」/g) ?? [];
      expect(menu.length).toBeGreaterThan(4);
      for (const word of menu) expect(en).toContain(`${word} (`);
    }
  });
});
