import type { ReportFact } from "@/lib/core/report";
import { readMaillog } from "./maillog";
import { readMailq } from "./mailq";
import { sectionLine, sectionNames } from "./report-section";
import { readServerReport } from "./server-report";

export type ServerText = {
  facts: ReportFact[];
  /** Lines, from 1, that belong to what was understood: the whole paragraph around each fact. */
  lines: ReadonlySet<number>;
};

const hasSection = (text: string): boolean => sectionNames.some((name) => text.includes(sectionLine(name)));

function paragraphsAround(text: string, cited: ReadonlySet<number>): Set<number> {
  const understood = new Set<number>();
  let paragraph: number[] = [];
  const close = () => {
    if (paragraph.some((line) => cited.has(line))) for (const line of paragraph) understood.add(line);
    paragraph = [];
  };
  for (const [at, line] of text.split("\n").entries()) {
    if (line.trim() === "") close();
    else paragraph.push(at + 1);
  }
  close();
  return understood;
}

/**
 * A text of the mail server whose kind nobody named: the server report where its marks are there, else a queue and log
 * lines, mixed or alone. Nothing in it, no facts.
 */
export function readServerText(text: string): ServerText {
  const facts = hasSection(text)
    ? readServerReport(text)
    : [...readMailq({ text, source: "mailq" }), ...readMaillog({ text, source: "maillog" })];
  return { facts, lines: paragraphsAround(text, new Set(facts.map(({ line }) => line))) };
}
