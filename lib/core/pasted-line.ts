export type PastedLine = { text: string; line: number };

/** No line that a reader understands is longer; what a log repeats endlessly is cut. */
const lineLimit = 4_096;

// Terminal colours and the NULs that Windows' UTF-16 leaves behind.
// biome-ignore lint/suspicious/noControlCharactersInRegex: stripping control characters is this line's purpose
const terminalNoise = /\u001b\[[0-9;?]*[A-Za-z]|[\u0000\r]/g;

/** A pasted text in lines, numbered from `firstLine`, each cut and rid of what only a terminal understands. */
export const linesOf = (text: string, firstLine = 1): PastedLine[] =>
  text.split("\n").map((line, index) => ({
    text: line.slice(0, lineLimit).replace(terminalNoise, ""),
    line: firstLine + index,
  }));
