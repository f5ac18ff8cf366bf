import type { ReportFact } from "@/lib/core/report";
import { readMaillog, waitingInMaillog } from "./maillog";
import { readMailq, waitingInMailq } from "./mailq";
import { pastedLines } from "./pasted-lines";
import type { Section } from "./report-section";
import { inner, readServerReport, readServices, sectionsOf } from "./server-report";
import type { Waiting } from "./waiting";

export type ServerText = {
  facts: ReportFact[];
  /** Lines, from 1, that belong to what was understood: the whole paragraph around each fact. */
  lines: ReadonlySet<number>;
};

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

/** What `getent services smtp` printed, pasted beside a queue: a line of a form that neither queue nor log has. */
const servicesIn = (text: string): ReportFact[] =>
  readServices({ lines: pastedLines({ text, source: "server-report" }) });

/**
 * A text of the mail server whose kind nobody named: the server report where its marks are there, else a queue, log
 * lines and the services line of smtp, mixed or alone. Nothing in it, no facts.
 */
export function readServerText(text: string): ServerText {
  const facts =
    sectionsOf(text).length > 0
      ? readServerReport(text)
      : [
          ...servicesIn(text),
          ...readMailq({ text, source: "mailq" }),
          ...readMaillog({ text, source: "maillog" }),
        ];
  return { facts, lines: paragraphsAround(text, new Set(facts.map(({ line }) => line))) };
}

/** The messages in the same text: what the queue lists, and what the log last says of each. */
export function waitingInServerText(text: string): { queue: Waiting[]; log: Waiting[] } {
  const sections = sectionsOf(text);
  if (sections.length === 0)
    return {
      queue: waitingInMailq({ text, source: "mailq" }),
      log: waitingInMaillog({ text, source: "maillog" }),
    };
  const parts = (name: Section["name"]) => sections.filter((one) => one.name === name).map(inner);
  return {
    queue: parts("mailq").flatMap(waitingInMailq),
    log: parts("log").flatMap(waitingInMaillog),
  };
}
