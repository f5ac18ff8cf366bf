import type { RecipeParams } from "@/lib/core/recipe";

export type Piece = { text: string; isOwn: boolean; at: number };

const shortest = 3;

/** The school's own values as a recipe may spell them, longest first, so that a range is marked whole. */
export function ownValues(params: RecipeParams): string[] {
  const values = Object.values(params)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter((value) => typeof value === "string" || typeof value === "number")
    .map(String)
    .filter((text) => text.length >= shortest && text !== "add" && text !== "existing");
  return [...new Set(values)].toSorted((a, b) => b.length - a.length);
}

const isInside = (letter: string | undefined): boolean => letter !== undefined && /[A-Za-z0-9]/.test(letter);

/** The next place where one of the values stands as a word of its own. */
function nextValue(
  text: string,
  from: number,
  values: readonly string[],
): { at: number; value: string } | null {
  let found: { at: number; value: string } | null = null;
  for (const value of values)
    for (let at = text.indexOf(value, from); at !== -1; at = text.indexOf(value, at + 1)) {
      if (isInside(text[at - 1]) || isInside(text[at + value.length])) continue;
      if (found === null || at < found.at) found = { at, value };
      break;
    }
  return found;
}

/** A block's text cut where the school's own values stand; the pieces joined are the text, letter for letter. */
export function piecesOf(text: string, values: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (let next = nextValue(text, 0, values); next !== null; next = nextValue(text, from, values)) {
    if (next.at > from) pieces.push({ text: text.slice(from, next.at), isOwn: false, at: from });
    pieces.push({ text: next.value, isOwn: true, at: next.at });
    from = next.at + next.value.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isOwn: false, at: from });
  return pieces;
}
