import type { PastedLine } from "@/lib/core/pasted-line";
import type { QueueReason, ReportFact } from "@/lib/core/report";
import { readPostfixJson } from "./mailq-json";
import { type Pasted, pastedLines } from "./pasted-lines";
import { type Explained, explain, isLoopback } from "./reason";

/** One waiting message as it is read: `own` is what its first line tells, `reasons` what follows it. */
type Entry = { line: number; own: QueueReason; isClient: boolean; reasons: (Explained & { line: number })[] };

type Reading = {
  entries: Entry[];
  open: Entry | null;
  emptyAt: number | null;
  downAt: number | null;
  isClient: boolean;
};

/** Queue ids: sendmail's letters and digits, Postfix's short and long ones; `*` active, `!` held, `-` and `X` too much load. */
const entryLine = /^([A-Za-z0-9]{6,20})([*!X-]?)\s+\d+\s+\(?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b/;
/** sendmail prints a message whose control file it has not got yet without size and time. */
const bareLine = /^([A-Za-z0-9]{8,20})([*X-]?)\s+\((?:no control file|job completed|locked)/;
/** Age, size, id, sender. */
const eximLine = /^\s*\d+[smhdwy]\s+[\d.]+[KMG]?\s+[A-Za-z0-9]{6}-[A-Za-z0-9]{6,11}-[A-Za-z0-9]{2,4}\s/;
const reasonLine = /^\s*\((.+)\)\s*$/;

const ownReason: Readonly<Record<string, QueueReason>> = { "*": "in-progress", "!": "held" };

function startEntry(reading: Reading, { line, text }: PastedLine): boolean {
  const match = entryLine.exec(text) ?? bareLine.exec(text);
  const isExim = match === null && eximLine.test(text);
  if (match === null && !isExim) return false;
  // exim -bp never shows a reason: that there is none says nothing.
  const own = isExim
    ? text.includes("*** frozen ***")
      ? "held"
      : "other"
    : (ownReason[match?.[2] ?? ""] ?? "no-reason");
  reading.open = { line, own, isClient: reading.isClient, reasons: [] };
  reading.entries.push(reading.open);
  return true;
}

function readLine(reading: Reading, pasted: PastedLine): void {
  const { text, line } = pasted;
  if (/MSP Queue status|mqueue-client|clientmqueue/.test(text)) reading.isClient = true;
  else if (/MTA Queue status|\/mqueue\b/.test(text)) reading.isClient = false;
  if (/(queue|mqueue\S*|clientmqueue) is empty|^\s*0 messages\./.test(text)) reading.emptyAt = line;
  if (/mail system is down/i.test(text)) reading.downAt = line;
  else if (!startEntry(reading, pasted) && reading.open !== null) {
    const said = reasonLine.exec(text)?.[1];
    if (said !== undefined) reading.open.reasons.push({ ...explain(said), line });
  }
}

function factsOf(entry: Entry, { downAt }: Reading, source: Pasted["source"]): ReportFact[] {
  if (entry.reasons.length === 0) {
    const reason = downAt !== null && entry.own === "no-reason" ? "mail-system-down" : entry.own;
    return [{ kind: "queued", source, line: entry.line, reason, relay: null, port: null }];
  }
  return entry.reasons.map(({ reason, relay, port, line }): ReportFact => {
    const isHandover = entry.isClient && reason === "connection-refused" && isLoopback(relay);
    return {
      kind: "queued",
      source,
      line,
      reason: isHandover ? "client-queue-refused" : reason,
      relay,
      port,
    };
  });
}

/** Output of sendmail's and Postfix's `mailq`, `postqueue -j` and `exim -bp`. */
export function readMailq(pasted: Pasted): ReportFact[] {
  const { source } = pasted;
  const lines = pastedLines(pasted);
  const json = readPostfixJson(lines, source);
  if (json.length > 0) return json;
  const reading: Reading = { entries: [], open: null, emptyAt: null, downAt: null, isClient: false };
  for (const line of lines) readLine(reading, line);
  const facts = reading.entries.flatMap((entry) => factsOf(entry, reading, source));
  if (facts.length > 0) return facts;
  if (reading.downAt !== null)
    return [
      { kind: "queued", source, line: reading.downAt, reason: "mail-system-down", relay: null, port: null },
    ];
  return reading.emptyAt === null ? [] : [{ kind: "queue-empty", source, line: reading.emptyAt }];
}
