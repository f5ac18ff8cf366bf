import type { PastedLine } from "@/lib/core/pasted-line";
import type { QueueReason, ReportFact } from "@/lib/core/report";
import { readPostfixJson } from "./mailq-json";
import { type Pasted, pastedLines } from "./pasted-lines";
import { type Explained, explain, isLoopback } from "./reason";
import { factOfWaiting, type Waiting } from "./waiting";

/** One waiting message as it is read: `own` is what its first line tells, `reasons` what follows it. */
type Entry = {
  id: string;
  line: number;
  own: QueueReason;
  isClient: boolean;
  head: string;
  /** Recipients stand, set in, below the reason that keeps them waiting, or below the first line where there is none. */
  to: string[];
  reasons: (Explained & { line: number; to: string[] })[];
};

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
const eximLine = /^\s*\d+[smhdwy]\s+[\d.]+[KMG]?\s+([A-Za-z0-9]{6}-[A-Za-z0-9]{6,11}-[A-Za-z0-9]{2,4})\s/;
const reasonLine = /^\s*\((.+)\)\s*$/;

const ownReason: Readonly<Record<string, QueueReason>> = { "*": "in-progress", "!": "held" };

function startEntry(reading: Reading, { line, text }: PastedLine): boolean {
  const match = entryLine.exec(text) ?? bareLine.exec(text);
  const exim = match === null ? eximLine.exec(text) : null;
  const id = match?.[1] ?? exim?.[1];
  if (id === undefined) return false;
  // exim -bp never shows a reason: that there is none says nothing.
  const own = exim
    ? text.includes("*** frozen ***")
      ? "held"
      : "other"
    : (ownReason[match?.[2] ?? ""] ?? "no-reason");
  reading.open = {
    ...{ id, line, own, head: text, isClient: reading.isClient },
    to: [],
    reasons: [],
  };
  reading.entries.push(reading.open);
  return true;
}

function readLine(reading: Reading, pasted: PastedLine): void {
  const { text, line } = pasted;
  if (/MSP Queue status|mqueue-client|clientmqueue/.test(text)) reading.isClient = true;
  else if (/MTA Queue status|\/mqueue\b/.test(text)) reading.isClient = false;
  if (/(queue|mqueue\S*|clientmqueue) is empty|^\s*0 messages\./.test(text)) reading.emptyAt = line;
  if (/mail system is down/i.test(text)) reading.downAt = line;
  else if (!startEntry(reading, pasted) && reading.open !== null) readDetail(reading.open, pasted);
}

function readDetail(entry: Entry, { text, line }: PastedLine): void {
  const said = reasonLine.exec(text)?.[1];
  if (said !== undefined) {
    entry.reasons.push({ ...explain(said), line, to: [] });
    return;
  }
  if (/^\s.*@/.test(text)) (entry.reasons.at(-1) ?? entry).to.push(text);
}

function waitingOf(entry: Entry, { downAt }: Reading, source: Pasted["source"]): Waiting[] {
  const { id, head } = entry;
  const base = { kind: "queued", source, id, head } as const;
  if (entry.reasons.length === 0) {
    const reason = downAt !== null && entry.own === "no-reason" ? "mail-system-down" : entry.own;
    return [{ ...base, line: entry.line, reason, relay: null, port: null, to: entry.to }];
  }
  return entry.reasons.map(({ reason, relay, port, line, to }): Waiting => {
    const isHandover = entry.isClient && reason === "connection-refused" && isLoopback(relay);
    return {
      ...base,
      line,
      reason: isHandover ? "client-queue-refused" : reason,
      relay,
      port,
      to,
    };
  });
}

function readQueue(pasted: Pasted): { waiting: Waiting[] } & Pick<Reading, "emptyAt" | "downAt"> {
  const lines = pastedLines(pasted);
  const json = readPostfixJson(lines, pasted.source);
  if (json.length > 0) return { waiting: json, emptyAt: null, downAt: null };
  const reading: Reading = { entries: [], open: null, emptyAt: null, downAt: null, isClient: false };
  for (const line of lines) readLine(reading, line);
  const { emptyAt, downAt } = reading;
  const waiting = reading.entries.flatMap((entry) => waitingOf(entry, reading, pasted.source));
  return { waiting, emptyAt, downAt };
}

/** The messages that a queue's listing shows, once for each reason that it gives for them. */
export const waitingInMailq = (pasted: Pasted): Waiting[] => readQueue(pasted).waiting;

/** Output of sendmail's and Postfix's `mailq`, `postqueue -j` and `exim -bp`. */
export function readMailq(pasted: Pasted): ReportFact[] {
  const { source } = pasted;
  const { waiting, emptyAt, downAt } = readQueue(pasted);
  if (waiting.length > 0) return waiting.map(factOfWaiting);
  if (downAt !== null)
    return [{ kind: "queued", source, line: downAt, reason: "mail-system-down", relay: null, port: null }];
  return emptyAt === null ? [] : [{ kind: "queue-empty", source, line: emptyAt }];
}
