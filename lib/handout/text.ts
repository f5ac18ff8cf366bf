import type { HandoutBlock, HandoutDocument } from "./document";

/*
 * The form in which a paper is edited: a title after `#`, a heading after `##`, `- ` and `1. ` for lists, `| a | b |`
 * for the rows of a table, `> ` for what stands at the right edge; everything else is a paragraph. A backslash takes its
 * meaning from a mark.
 */
const marked = /^\s*(?:#|>|-\s|\d+\.\s|\||\\)/;
const guarded = (line: string): string => (marked.test(line) ? `\\${line.trimStart()}` : line);
const unguarded = (line: string): string => (line.startsWith("\\") ? line.slice(1) : line);

const cell = (text: string): string => text.replace(/[\\|]/g, "\\$&");

const writers: { [K in HandoutBlock["kind"]]: (block: Extract<HandoutBlock, { kind: K }>) => string } = {
  heading: ({ level, text }) => `${"#".repeat(level)} ${text}`,
  paragraph: ({ text }) => text.split("\n").map(guarded).join("\n"),
  aside: ({ text }) =>
    text
      .split("\n")
      .map((line) => `> ${line}`)
      .join("\n"),
  list: ({ isOrdered, items }) =>
    items.map((item, index) => `${isOrdered ? `${index + 1}.` : "-"} ${item}`).join("\n"),
  table: ({ rows }) => rows.map((row) => `| ${row.map(cell).join(" | ")} |`).join("\n"),
};

/** The text of a paper, fit to be edited; `parseText` gives the same paper back. */
export const textOf = (document: HandoutDocument): string =>
  document.map((block) => (writers[block.kind] as (one: HandoutBlock) => string)(block)).join("\n\n");

/** `| a \| b | c |` → `["a | b", "c"]`. */
function cellsOf(line: string): string[] {
  const cells = [""];
  for (const [, mark = "", letter = ""] of line
    .trim()
    .slice(1)
    .matchAll(/\\(.)|([\s\S])/gu)) {
    if (mark === "" && letter === "|") cells.push("");
    else cells[cells.length - 1] += mark || letter;
  }
  if (cells.length > 1 && cells.at(-1)?.trim() === "") cells.pop();
  return cells.map((text) => text.trim());
}

type Reader = { test: RegExp; read: (line: string) => HandoutBlock };

const readers: readonly Reader[] = [
  {
    test: /^#+\s/,
    read: (line) => ({
      kind: "heading",
      level: line.startsWith("##") ? 2 : 1,
      text: line.replace(/^#+\s+/, "").trim(),
    }),
  },
  { test: /^>/, read: (line) => ({ kind: "aside", text: line.replace(/^>\s?/, "") }) },
  { test: /^-\s/, read: (line) => ({ kind: "list", isOrdered: false, items: [line.slice(2).trim()] }) },
  {
    test: /^\d+\.\s/,
    read: (line) => ({ kind: "list", isOrdered: true, items: [line.replace(/^\d+\.\s+/, "").trim()] }),
  },
  { test: /^\|/, read: (line) => ({ kind: "table", rows: [cellsOf(line)] }) },
];

const blockOf = (line: string): HandoutBlock =>
  readers.find(({ test }) => test.test(line))?.read(line) ?? { kind: "paragraph", text: unguarded(line) };

/** Lines that follow each other are one block where they are of one kind; null where they are two. */
function joined(before: HandoutBlock, next: HandoutBlock): HandoutBlock | null {
  if (before.kind === "table" && next.kind === "table")
    return { ...before, rows: [...before.rows, ...next.rows] };
  if (before.kind === "list" && next.kind === "list" && before.isOrdered === next.isOrdered)
    return { ...before, items: [...before.items, ...next.items] };
  if (before.kind !== next.kind || (next.kind !== "paragraph" && next.kind !== "aside")) return null;
  return { ...next, text: `${(before as typeof next).text}\n${next.text}` };
}

/** Any text is a paper: what is no mark is a paragraph, so nothing that somebody types is refused or lost. */
export function parseText(text: string): HandoutDocument {
  const blocks: HandoutBlock[] = [];
  let isFresh = true;
  for (const line of text.replace(/\r\n?/g, "\n").split("\n")) {
    if (line.trim() === "") {
      isFresh = true;
      continue;
    }
    const next = blockOf(line.trimStart());
    const last = blocks.at(-1);
    const both = isFresh || last === undefined ? null : joined(last, next);
    if (both === null) blocks.push(next);
    else blocks[blocks.length - 1] = both;
    isFresh = false;
  }
  return blocks;
}
