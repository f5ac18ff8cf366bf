import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type RecipeParamName, recipeParamsSchema } from "@/lib/core/recipe";
import { attacks, canary, hostileValue } from "./hostile-values";
import { hereDocument, nftQuote, shellQuote } from "./quote";
import { sampleValues } from "./recipe-samples";

const params = Object.keys(recipeParamsSchema.shape) as RecipeParamName[];
const parse = (name: RecipeParamName, value: unknown) =>
  recipeParamsSchema.safeParse({ ...sampleValues, [name]: value });

/** Made of these alone, a word holds nothing that a shell, a packet filter or a settings file would read as more. */
const plain = /^[A-Za-z0-9_/:][A-Za-z0-9_.:/-]*$/;
const wordsOf = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.map(String);
  return value === null || value === undefined ? [] : String(value).split(" ");
};

let dir = "";
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "recipe-"));
});
afterEach(() => rmSync(dir, { recursive: true }));

/** Runs a text in a real shell and an empty folder: what it printed before each NUL, and the files it left. */
function inShell(script: string) {
  const printed = execFileSync("sh", ["-s"], { cwd: dir, input: script, encoding: "utf8", stdio: "pipe" });
  return { words: printed.split("\0").slice(0, -1), files: readdirSync(dir) };
}

const echo = (word: string) => `printf '%s\\0' ${word}`;

describe.each(params)("a hostile %s", (name) => {
  it("is refused by its name, or holds plain words only", () => {
    fc.assert(
      fc.property(hostileValue(name), (value) => {
        const parsed = parse(name, value);
        if (parsed.success) for (const word of wordsOf(parsed.data[name])) expect(word).toMatch(plain);
        else
          for (const { path, message } of parsed.error.issues) {
            expect(path[0]).toBe(name);
            expect(message).toMatch(/^[\x20-\x7e]{8,120}$/);
          }
      }),
      { numRuns: 500 },
    );
  });

  it("reaches a real shell as one word even where nothing quotes it", () => {
    const words = fc.sample(hostileValue(name), 500).flatMap((value) => {
      const parsed = parse(name, value);
      return parsed.success ? wordsOf(parsed.data[name]) : [];
    });
    expect(words.length).toBeGreaterThan(0);
    expect(inShell(words.map(echo).join("\n"))).toEqual({ words, files: [] });
  });
});

describe("quoting", () => {
  const texts = [...attacks, ...fc.sample(fc.string({ unit: "binary" }), 300)]
    .map((text) => Buffer.from(text).toString().replaceAll("\0", ""))
    .filter((text) => text !== "");

  it("is tested by a shell that does run what it is not kept from", () => {
    expect(inShell(echo(`$(touch ${canary})`)).files).toEqual([canary]);
  });

  it("makes one word of any text", () => {
    expect(inShell(texts.map((text) => echo(shellQuote(text))).join("\n"))).toEqual({
      words: texts,
      files: [],
    });
  });

  it("hands any text on through a here document, or refuses", () => {
    const end = (text: string) => (text.endsWith("\n") ? text : `${text}\n`);
    const lines = texts.filter((text) => !text.split("\n").includes("END"));
    const script = lines.map((text) => `cat ${hereDocument(text)}\nprintf '\\0'`).join("\n");
    expect(inShell(script)).toEqual({ words: lines.map(end), files: [] });
    expect(() => hereDocument(`a\nEND\ntouch ${canary}`)).toThrow();
  });

  it("refuses what would end an nft string", () => {
    for (const text of texts)
      if (/["\\\n]/.test(text)) expect(() => nftQuote(text)).toThrow();
      else expect(nftQuote(text)).toBe(`"${text}"`);
  });
});
