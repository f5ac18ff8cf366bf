import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isKnownMta, isKnownRouter, routerIds } from "@/lib/core/catalogue-ids";
import { locales } from "@/lib/core/locale";
import { mtas, systemRecipes } from "./mta/index";
import { routers } from "./router/index";
import type { RecipeEntry } from "./types";

const recipes: readonly RecipeEntry[] = [
  ...routers.flatMap((router) => router.recipes),
  ...mtas.flatMap((mta) => mta.recipes),
  ...systemRecipes,
];

/** Files named by an id, which is what an entry's file is called. */
const entryFiles = (folder: string, isId: (name: string) => boolean) =>
  readdirSync(new URL(`${folder}/`, import.meta.url))
    .map((file) => file.replace(/\.ts$/, ""))
    .filter(isId);

const nameOf = ({ remedy, platform }: RecipeEntry) => `${remedy} ${platform}`;

describe("routers and mail servers", () => {
  it.each([
    ["router", isKnownRouter, routers],
    ["mta", isKnownMta, mtas],
  ] as const)("in %s: each file of an entry is registered, and nothing twice", (folder, isId, entries) => {
    const ids = entries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(entryFiles(folder, isId)));
  });

  it("has the routers in the order of their ids", () => {
    const ids = routers.map(({ id }) => id);
    expect(ids).toEqual(routerIds.filter((id) => ids.includes(id)));
  });

  it.each([...routers, ...mtas].map((entry) => [entry.id, entry] as const))(
    "%s has its name in both languages, dated pages, and recipes for itself alone",
    (id, entry) => {
      for (const lang of locales) expect(entry.name[lang]).not.toBe("");
      for (const { url, year } of entry.sources) {
        expect(new URL(url).protocol).toMatch(/^https?:$/);
        expect(year === null || (year > 1990 && year <= new Date().getUTCFullYear())).toBe(true);
      }
      expect(entry.recipes.map(({ platform }) => platform)).toEqual(entry.recipes.map(() => id));
    },
  );
});

describe("recipes", () => {
  it("are there once for each remedy and platform", () => {
    const names = recipes.map(nameOf);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(recipes.map((recipe) => [nameOf(recipe), recipe] as const))(
    "%s names a page for each part that it calls documented, and every part once",
    (_, { parts }) => {
      const ids = parts.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { verified, sources } of parts)
        if (verified === "documented") expect(sources.length).toBeGreaterThan(0);
      for (const url of parts.flatMap(({ sources }) => sources))
        expect(new URL(url).protocol).toMatch(/^https?:$/);
    },
  );
});
