import type { ReportSource } from "@/lib/core/report";

/** Where a text was pasted, and which of its lines is the first here. */
export type Pasted = { text: string; source: ReportSource; firstLine?: number };

export type PastedLine = { text: string; line: number };

/** No line that a reader understands is longer; what a log repeats endlessly is cut. */
const lineLimit = 4_096;

// Terminal colours and the NULs that Windows' UTF-16 leaves behind.
// biome-ignore lint/suspicious/noControlCharactersInRegex: stripping control characters is this line's purpose
const terminalNoise = /\u001b\[[0-9;?]*[A-Za-z]|[\u0000\r]/g;

export const pastedLines = ({ text, firstLine = 1 }: Pasted): PastedLine[] =>
  text.split("\n").map((line, index) => ({
    text: line.slice(0, lineLimit).replace(terminalNoise, ""),
    line: firstLine + index,
  }));
