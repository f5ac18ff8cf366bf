import { describe, expect, it } from "vitest";
import { locales } from "@/lib/core/locale";
import { glossary, glossaryIn } from "./index";
import { linkTerms } from "./link-terms";

const linked = (text: string, lang: "en" | "ja") =>
  linkTerms(text, lang).flatMap(({ text: word, term }) => (term === null ? [] : [`${word}→${term}`]));

describe("the glossary", () => {
  it("has each term once, in both languages", () => {
    expect(new Set(glossary.map(({ id }) => id)).size).toBe(glossary.length);
    for (const { id, name, text } of glossary) {
      expect(id).toMatch(/^[a-z0-9-]+$/);
      for (const lang of locales) expect(name[lang] && text[lang]).not.toBe("");
      expect(text.ja).toMatch(/[ぁ-ん].*。$/);
    }
    for (const lang of locales) expect(glossaryIn(lang)).toHaveLength(glossary.length);
  });

  it("gives no spelling to two terms", () => {
    for (const lang of locales) {
      const all = glossary.flatMap(({ written }) => written[lang]);
      expect(new Set(all).size).toBe(all.length);
    }
  });
});

describe("linkTerms", () => {
  it("loses no character", () => {
    for (const lang of locales)
      for (const { text } of glossary)
        expect(
          linkTerms(text[lang], lang)
            .map((part) => part.text)
            .join(""),
        ).toBe(text[lang]);
  });

  it("links the first mention of each term, as a word of its own", () => {
    expect(linked("OP25B stops port 25, and OP25B spares port 587.", "en")).toEqual([
      "OP25B→op25b",
      "port 25→port-25",
      "port 587→submission",
    ]);
    expect(linked("port 2525 of the NATURE relays", "en")).toEqual(["relay→relay"]);
  });

  it("prefers the longer of two that overlap", () => {
    expect(linked("an open relay", "en")).toEqual(["open relay→relay"]);
    expect(linked("ヘアピンNATを使う", "ja")).toEqual(["ヘアピンNAT→hairpin"]);
  });

  it("does not take the end of another number or word for a term", () => {
    expect(linked("125番ポート", "ja")).toEqual([]);
    expect(linked("教室の25番ポートとDNS", "ja")).toEqual(["25番ポート→port-25", "DNS→dns"]);
  });

  it("leaves a text without terms alone", () => {
    expect(linkTerms("nothing here", "en")).toEqual([{ text: "nothing here", term: null }]);
    expect(linkTerms("", "en")).toEqual([]);
  });
});
