import { linesOf, type PastedLine } from "@/lib/core/pasted-line";
import { isShellLine } from "./command";
import type { Look, ToolId } from "./look";
import { tools } from "./registry";

export type ReadLook = Look & { tool: ToolId };
export type Reading = {
  /** In the text's order. */
  looks: ReadLook[];
  /** Lines that no tool claimed and that say something: neither blank, nor a command, nor a tool's usual talk. */
  rest: PastedLine[];
  /** The text without the lines that were claimed, for whoever else reads: as many lines as before. */
  unclaimed: string;
  /** The text was longer than is read. */
  isCut: boolean;
};

/** Characters and lines of a pasted text that are read; a terminal's screenful is a hundredth of it. */
export const longestText = 256 * 1024;
const mostLines = 6_000;
const mostLooks = 200;
const mostRest = 200;
/** Some lines of a scan or of an error are long; none that is read is longer. */
const longestLine = 1_024;

/** Keys of a person that an echo left among the lines. */
const typed = [/^(?:QUIT|EHLO \S+)$/i, /^\^C$/];

const blank = { text: "" };

/** Takes out what one tool has claimed, so that the next one reads only what is left. */
const without = (lines: readonly PastedLine[], looks: readonly Look[]): PastedLine[] => {
  const claimed = new Set(
    looks.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at)),
  );
  return lines.map((line) => (claimed.has(line.line) ? { ...line, ...blank } : line));
};

/** Reads a text that a person pasted. It takes anything, never throws, and finds nothing in what is no tool's text. */
export function readPasted(text: string): Reading {
  const all = linesOf(text.slice(0, longestText));
  const isCut = text.length > longestText || all.length > mostLines;
  let lines = all.slice(0, mostLines).map((line) => ({ ...line, text: line.text.slice(0, longestLine) }));
  const looks: ReadLook[] = [];
  for (const { id, read } of tools) {
    const found = read(lines);
    looks.push(...found.map((look) => ({ ...look, tool: id })));
    lines = without(lines, found);
  }
  const noise = [
    ...typed,
    ...tools.filter(({ id }) => looks.some(({ tool }) => tool === id)).flatMap((tool) => tool.noise ?? []),
  ];
  const rest = lines.filter(
    ({ text: line }) =>
      line.trim() !== "" && !isShellLine(line) && !noise.some((pattern) => pattern.test(line.trim())),
  );
  return {
    looks: looks.toSorted((left, right) => left.from - right.from).slice(0, mostLooks),
    rest: rest.slice(0, mostRest),
    unclaimed: lines.map(({ text: line }) => line).join("\n"),
    isCut,
  };
}
