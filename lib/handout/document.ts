/**
 * A paper as simple blocks: what a sheet shows, a text area edits and a printer prints. Texts are plain; a paragraph and
 * an `aside` (date, sender: at the right edge) may hold line breaks, everything else is one line.
 */
export type HandoutBlock =
  | { kind: "heading"; level: 1 | 2; text: string }
  | { kind: "paragraph"; text: string }
  | { kind: "aside"; text: string }
  | { kind: "list"; isOrdered: boolean; items: readonly string[] }
  | { kind: "table"; rows: readonly (readonly string[])[] };

/** The first row of a table is its head. */
export type HandoutDocument = readonly HandoutBlock[];

export const title = (text: string): HandoutBlock => ({ kind: "heading", level: 1, text });
export const heading = (text: string): HandoutBlock => ({ kind: "heading", level: 2, text });
export const paragraph = (...lines: string[]): HandoutBlock => ({
  kind: "paragraph",
  text: lines.join("\n"),
});
export const aside = (...lines: string[]): HandoutBlock => ({ kind: "aside", text: lines.join("\n") });
export const bullets = (...items: string[]): HandoutBlock => ({ kind: "list", isOrdered: false, items });
export const steps = (...items: string[]): HandoutBlock => ({ kind: "list", isOrdered: true, items });
export const table = (...rows: (readonly string[])[]): HandoutBlock => ({ kind: "table", rows });

/** What nobody told us is filled in by hand. */
export const blank = "____________";

/** Text of a person's as it stands inside a line: a name may have been typed with line breaks. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();
