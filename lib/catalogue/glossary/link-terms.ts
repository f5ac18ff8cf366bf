import type { Locale } from "@/lib/core/locale";
import { glossary } from "./index";

/** A stretch of text; `term` is the glossary's id where it is one. */
export type Stretch = { text: string; term: string | null };

type Found = { term: string; at: number; text: string };

const wordCharacter = /[\p{L}\p{N}]/u;

/** English terms stand as words of their own (a plural's s allowed); Japanese has no spaces to go by. */
function placeOf(text: string, written: string, lang: Locale): number {
  for (let at = text.indexOf(written); at !== -1; at = text.indexOf(written, at + 1)) {
    const [before, after] = [
      text[at - 1] ?? "",
      text.slice(at + written.length).replace(/^s\b/, "")[0] ?? "",
    ];
    const touches = (character: string) => wordCharacter.test(character);
    if (lang === "ja" ? !/[A-Za-z0-9]/.test(before) : !touches(before) && !touches(after)) return at;
  }
  return -1;
}

function firstMentions(text: string, lang: Locale): Found[] {
  return glossary.flatMap(({ id, written }) => {
    const places = written[lang].flatMap((word) => {
      const at = placeOf(text, word, lang);
      return at === -1 ? [] : [{ term: id, at, text: word }];
    });
    const [first] = places.sort((left, right) => left.at - right.at || right.text.length - left.text.length);
    return first ? [first] : [];
  });
}

/** A text cut at its terms, each linked where it is first written; of two that overlap the longer counts. */
export function linkTerms(text: string, lang: Locale): Stretch[] {
  const found = firstMentions(text, lang).sort(
    (left, right) => left.at - right.at || right.text.length - left.text.length,
  );
  const stretches: Stretch[] = [];
  let end = 0;
  for (const { term, at, text: word } of found) {
    if (at < end) continue;
    if (at > end) stretches.push({ text: text.slice(end, at), term: null });
    stretches.push({ text: word, term });
    end = at + word.length;
  }
  if (end < text.length) stretches.push({ text: text.slice(end), term: null });
  return stretches;
}
