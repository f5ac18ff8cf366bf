import type { Transport } from "@/lib/core/observation";
import type { ReportFact } from "@/lib/core/report";
import { readListeners } from "./listeners";
import { readMaillog } from "./maillog";
import { readMailq } from "./mailq";
import { pastedLines } from "./pasted-lines";
import { readQueueRunner } from "./queue-runner";
import { type Section, type SectionName, sectionNames } from "./report-section";

/** The parts of a server report; none in any other text. */
export function sectionsOf(text: string): Section[] {
  const sections: Section[] = [];
  for (const pasted of pastedLines({ text, source: "server-report" })) {
    const head = /^\s*== mailpath: ([a-z-]+) ==\s*$/.exec(pasted.text)?.[1];
    const name = sectionNames.find((known) => known === head);
    if (name !== undefined) sections.push({ name, headLine: pasted.line, lines: [] });
    else sections.at(-1)?.lines.push(pasted);
  }
  return sections;
}

const source = "server-report";

/** `getent services smtp` or `grep -n smtp /etc/services`: the first line that names it is the one in force. */
export function readServices({ lines }: Pick<Section, "lines">): ReportFact[] {
  for (const { text, line } of lines) {
    const port = /^(?:\d+:)?smtp\s+(\d{1,5})\/tcp\b/.exec(text)?.[1];
    if (port !== undefined) return [{ kind: "services-smtp", source, line, port: Number(port) }];
  }
  return [];
}

const transportOf: Readonly<Record<string, Transport>> = {
  open: "open",
  refused: "refused",
  timeout: "timeout",
  unreachable: "unreachable",
};

/** `HOST 25 open`; what the script could not judge says nothing. */
const readOutgoing = ({ lines }: Section): ReportFact[] =>
  lines.flatMap(({ text, line }): ReportFact[] => {
    const [, host = "", word = ""] = /^([A-Za-z0-9_.:-]{1,255})\s+25\s+([a-z]+)\s*$/.exec(text) ?? [];
    const transport = transportOf[word];
    return transport === undefined ? [] : [{ kind: "outgoing-25", source, line, host, transport }];
  });

/** One part as a text of its own whose lines keep their numbers. */
export const inner = ({ lines, headLine }: Section) => ({
  text: lines.map(({ text }) => text).join("\n"),
  source: source as typeof source,
  firstLine: headLine + 1,
});

const readers: Readonly<Record<SectionName, (section: Section) => ReportFact[]>> = {
  services: readServices,
  listeners: ({ lines }) => readListeners(lines, source),
  "queue-runner": (section) => readQueueRunner(section, source),
  mailq: (section) => readMailq(inner(section)),
  log: (section) => readMaillog(inner(section)),
  outgoing: readOutgoing,
};

/** The output of the read-only script that a mail server's report is made with. */
export const readServerReport = (text: string): ReportFact[] =>
  sectionsOf(text).flatMap((section) => readers[section.name](section));
