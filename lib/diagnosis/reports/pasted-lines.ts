import { linesOf, type PastedLine } from "@/lib/core/pasted-line";
import type { ReportSource } from "@/lib/core/report";

/** Where a text was pasted, and which of its lines is the first here. */
export type Pasted = { text: string; source: ReportSource; firstLine?: number };

export const pastedLines = ({ text, firstLine }: Pasted): PastedLine[] => linesOf(text, firstLine);

/** The lines of a whole text by the numbers that facts cite. */
export function linesByNumber(text: string): (line: number) => string {
  const lines = linesOf(text);
  return (line) => lines[line - 1]?.text ?? "";
}
