import type { Locale, Words } from "@/lib/core/locale";
import type { Block } from "@/lib/core/recipe";

export const command = (text: string, expect: Words | null, lang: Locale): Block => ({
  kind: "command",
  text,
  expect: expect === null ? null : expect[lang],
});

export const note = (words: Words, lang: Locale): Block => ({
  kind: "note",
  text: words[lang],
  expect: null,
});

export const menu = (words: Words, lang: Locale): Block => ({
  kind: "menu",
  text: words[lang],
  expect: null,
});
