import { describe, expect, it } from "vitest";
import { locales } from "@/lib/core/locale";
import { type Part, type PartId, partIds, type Recipe, recipeSchema } from "@/lib/core/recipe";
import { sampleSets } from "./recipe-samples";
import {
  bareCommands,
  listRecipes,
  type RecipeListing,
  recipeParamLabel,
  recipeParamNames,
  renderRecipe,
} from "./recipes";

const entries = listRecipes();
const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
/** A word of a Japanese screen, which English text shows as well, with its meaning. */
const glossed = /「[^」]+」 \([ -~]+\)/g;

function rendered({ remedy, platform }: RecipeListing, params: object, lang: "en" | "ja"): Recipe {
  const result = renderRecipe({ remedy, platform, params, lang });
  if (!result.ok) throw new Error(result.reason);
  return recipeSchema.parse(result.recipe);
}

const inEverySet = (entry: RecipeListing) =>
  sampleSets(entry).flatMap(({ params }) => locales.map((lang) => rendered(entry, params, lang)));

const partsOf = (entry: RecipeListing) => inEverySet(entry).flatMap(({ parts }) => parts);
const textsOf = (part: Part, kinds: readonly string[]) =>
  part.blocks.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text);
const isRun = ["command", "file"];
const isRead = ["note", "menu"];
const commandsOf = (entry: RecipeListing, id?: PartId) =>
  partsOf(entry)
    .filter((part) => id === undefined || part.id === id)
    .flatMap((part) => textsOf(part, isRun));

const isProven = (entry: RecipeListing) => entry.parts.some(({ verified }) => verified !== "unverified");
const every = (accept: (entry: RecipeListing) => boolean = () => true) =>
  entries.filter(accept).map((entry) => [`${entry.remedy} / ${entry.platform}`, entry] as const);

/** What a change needs around it (docs: backup, change, check, apply, then save, and undo alone takes it back). */
const partsFor: Record<"sh" | "vendor", readonly PartId[]> = {
  sh: ["detect", "before", "backup", "change", "check", "apply", "verify", "save", "undo"],
  vendor: ["before", "backup", "change", "verify", "save", "undo"],
};

describe("the list of recipes", () => {
  it("has each pair of remedy and platform once", () => {
    const names = every().map(([name]) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe.each(every())("%s", (_, entry) => {
  it("has its parts once, in the order in which they are carried out", () => {
    const ids = entry.parts.map(({ id }) => id);
    expect(ids).toEqual(partIds.filter((id) => ids.includes(id)));
    expect(ids.includes("arm")).toBe(ids.includes("disarm"));
  });

  it("names a page for every part that claims to be proven, and no command for another", () => {
    for (const recipe of inEverySet(entry))
      for (const part of recipe.parts) {
        for (const source of part.sources) expect(new URL(source).protocol).toBe("https:");
        expect(part.blocks.length).toBeGreaterThan(0);
        if (part.by === "others") expect(part.verified).toBe("documented");
        if (part.verified !== "unverified") expect(part.sources).not.toEqual([]);
        else {
          expect(textsOf(part, isRun)).toEqual([]);
          expect(bareCommands(recipe, part.id)).toBeNull();
        }
      }
  });

  it("says in both languages the same, with the same commands", () => {
    for (const { params } of sampleSets(entry)) {
      const [en, ja] = locales.map((lang) => rendered(entry, params, lang).parts);
      const shape = (parts: Part[] | undefined) =>
        parts?.map(({ blocks }) =>
          blocks.map(({ kind, text, expect: seen }) => [kind, isRun.includes(kind) && text, seen === null]),
        );
      expect(shape(ja)).toEqual(shape(en));
      const words = (parts: Part[] = []) =>
        parts
          .flatMap(({ blocks }) =>
            blocks.flatMap(({ kind, text, expect: seen }) => [isRead.includes(kind) ? text : "", seen ?? ""]),
          )
          .filter(Boolean);
      for (const text of words(en)) expect(text.replaceAll(glossed, "")).not.toMatch(japanese);
      for (const text of words(ja)) expect(text).toMatch(japanese);
    }
  });

  it("leaves nothing to be filled in", () => {
    for (const part of partsOf(entry)) {
      const read = [...textsOf(part, isRead), ...part.blocks.flatMap(({ expect: seen }) => seen ?? [])];
      for (const text of read) expect(text).not.toMatch(/[{}]|\$\(|__|\b(undefined|null|NaN)\b|\[object/);
      for (const text of textsOf(part, isRun))
        expect(text).not.toMatch(/__[A-Z]+__|\b(undefined|NaN)\b|\[object|\b null\b/);
    }
  });

  it("asks in the reader's words for what is missing, and shows no command meanwhile", () => {
    const needed = recipeParamNames(entry.remedy, entry.platform)?.needed ?? [];
    for (const lang of locales) {
      const recipe = rendered(entry, {}, lang);
      const asking = recipe.parts.filter(({ blocks }) =>
        blocks.some(({ text }) =>
          needed.some((name) => text.includes(recipeParamLabel(entry.remedy, entry.platform, name)[lang])),
        ),
      );
      expect(asking.length > 0).toBe(needed.length > 0);
      for (const part of asking) {
        expect(textsOf(part, isRun)).toEqual([]);
        expect(bareCommands(recipe, part.id)).toBeNull();
      }
    }
  });

  it("tells nobody to edit /etc/services, and writes there only to put it right", () => {
    const lines = commandsOf(entry).join("\n").split("\n");
    const writes = lines.filter(
      (line) => line.includes("/etc/services") && !/\b(grep|getent)\b[^>]*$/.test(line),
    );
    if (entry.remedy !== "undo-outgoing-port") expect(writes).toEqual([]);
    for (const part of partsOf(entry))
      for (const text of textsOf(part, isRead).filter((words) => words.includes("/etc/services")))
        expect(text).toMatch(/Do not edit \/etc\/services|\/etc\/servicesは編集しないでください/);
  });
});

describe.each(every((entry) => isProven(entry) && entry.remedy !== "server-report"))("%s", (_, entry) => {
  it("brings every part that a change must have", () => {
    const ids = entry.parts.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([...partsFor[entry.shell ?? "vendor"]]));
  });
});
