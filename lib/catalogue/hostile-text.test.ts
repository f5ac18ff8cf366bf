import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPrivateAddress } from "@/lib/core/address";
import { addressFamily } from "@/lib/core/host";
import { type RecipeParamName, recipeParamsSchema } from "@/lib/core/recipe";
import { hostileValue } from "./hostile-values";
import { sampleSets, sampleValues } from "./recipe-samples";
import { listRecipes, type RecipeListing, recipeParamNames, renderRecipe } from "./recipes";

const entries = listRecipes();

const netOf = (address: unknown) => String(address).split(".")[0];

/** What a recipe is given beside the value; its LAN, where it needs one, holds the server. */
function beside(name: RecipeParamName, value: unknown, needsLan: boolean): object {
  const isFourth = name === "serverLanAddress" && addressFamily(String(value)) === 4;
  const lanSubnet = isFourth ? `${netOf(value)}.0.0.0/8` : sampleValues.lanSubnet;
  const open = { ...sampleValues, ports: undefined, allowFrom: undefined };
  return { ...open, lanSubnet: needsLan ? lanSubnet : undefined, [name]: value };
}

/** A value of the same kind that stands nowhere in a recipe by itself; null where another value makes other rules. */
function stranger(name: RecipeParamName, value: unknown): string | number | null {
  const isSixth = typeof value === "string" && addressFamily(value.split("/")[0] ?? "") === 6;
  if (name === "publicAddress" && isPrivateAddress(String(value)))
    return isSixth ? "fd00:9::99" : "10.51.100.199";
  if (name === "publicAddress") return isSixth ? "2001:db8:9::99" : "198.51.100.199";
  if (name === "serverLanAddress") return isSixth ? "2001:db8:9::99" : `${netOf(value)}.51.100.199`;
  if (name === "allowFrom") return isSixth ? "2001:db8:9::/61" : "198.51.100.192/29";
  if (name === "lanSubnet") return "192.0.2.8/29";
  if (name === "filterTable")
    return /^(ip|ip6|inet) /.test(String(value)) ? `${String(value).split(" ")[0]} qqtable` : "qqtable";
  if (name === "filterNumber") return 4_123;
  if (typeof value === "number" && [25, 465, 587, 2525].includes(value)) return null;
  if (typeof value === "number") return value > 1023 ? 40_123 : 923;
  const texts: Partial<Record<RecipeParamName, string>> = {
    relayHost: "qq.example.jp",
    wanInterface: "qqwan",
    lanInterface: "qqlan",
    filterChain: "qqchain",
    tlsCertificate: "/qq/certificate",
    tlsKey: "/qq/key",
  };
  return texts[name] ?? null;
}

/** The recipe's text as a reader gets it, and what it still asks for. */
function textOf({ remedy, platform }: RecipeListing, params: object) {
  const rendered = renderRecipe({ remedy, platform, params: recipeParamsSchema.parse(params), lang: "en" });
  if (!rendered.ok) throw new Error(rendered.reason);
  const blocks = rendered.recipe.parts.flatMap((part) => part.blocks);
  return { text: blocks.map(({ text }) => text).join("\n"), missing: rendered.missing };
}

/** What these say is spread over several lines, or chooses between texts: the golden files show it. */
const manyLines: readonly RecipeParamName[] = ["keep25", "ports", "entryNumber"];

/** Written in the platform's own way, or once for each rule: the grammar of its lines is tested beside it. */
const rewritten: Readonly<Record<string, readonly RecipeParamName[]>> = {
  "allied-ar": ["filterNumber"],
  "cisco-ios": ["allowFrom", "filterNumber"],
  "freebsd-ipfw": ["allowFrom"],
};

const takers = entries.flatMap((entry) => {
  const { needed = [], optional = [] } = recipeParamNames(entry.remedy, entry.platform) ?? {};
  return [...needed, ...optional]
    .filter((name) => ![...manyLines, ...(rewritten[entry.platform] ?? [])].includes(name))
    .map((name) => [`${entry.remedy} / ${entry.platform}`, name, entry] as const);
});

describe("a value that is taken", () => {
  it.each(takers)("stands in %s as it is and changes nothing around it: %s", (_, name, entry) => {
    const needsLan = entry.needs.includes("lanSubnet");
    let compared = 0;
    const untouched = fc.property(hostileValue(name), (value) => {
      const parsed = recipeParamsSchema.safeParse({ [name]: value });
      const taken = parsed.success ? parsed.data[name] : null;
      const reference = stranger(name, taken);
      if (taken === undefined || taken === null || reference === null) return;
      const ours = textOf(entry, beside(name, taken, needsLan));
      if (ours.missing.length > 0) return;
      compared += 1;
      const theirs = textOf(entry, beside(name, reference, needsLan));
      expect(ours.text).toBe(theirs.text.replaceAll(String(reference), () => String(taken)));
    });
    fc.assert(untouched, { numRuns: 120 });
    expect(compared).toBeGreaterThan(0);
  });
});

describe.each(
  entries
    .filter(({ shell }) => shell === "sh")
    .map((entry) => [`${entry.remedy} / ${entry.platform}`, entry] as const),
)("%s", (_, entry) => {
  it("is well formed for a POSIX shell, part by part", () => {
    const texts = sampleSets(entry).flatMap(({ params }) => {
      const rendered = renderRecipe({ ...entry, params: recipeParamsSchema.parse(params), lang: "ja" });
      return rendered.ok ? rendered.recipe.parts.flatMap(({ blocks }) => blocks) : [];
    });
    const scripts = new Set(texts.filter(({ kind }) => kind === "command").map(({ text }) => text));
    expect(scripts.size).toBeGreaterThan(0);
    for (const input of scripts)
      expect(spawnSync("sh", ["-n"], { input, encoding: "utf8" })).toMatchObject({ status: 0, stderr: "" });
  });
});
