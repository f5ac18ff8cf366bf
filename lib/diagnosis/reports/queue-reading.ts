import type { QueueReason, ReportFact, ReportSource } from "@/lib/core/report";
import { printable } from "@/lib/core/text";
import { maskPeople } from "./mask";
import { linesByNumber } from "./pasted-lines";
import { readServerText, waitingInServerText } from "./server-text";
import { momentSince, type ReadAt, readSince } from "./since";
import { domainsIn, type Waiting } from "./waiting";

/** Messages that wait for one reason. */
export type QueueGroup = {
  reason: QueueReason;
  messages: number;
  /** When the first of them came, as ISO text; null where the text does not tell. */
  oldest: string | null;
  /** Where they go: the most frequent first, and how many more there are. */
  domains: string[];
  moreDomains: number;
  /** Which servers were dialled, with the port where it is printed. */
  relays: { host: string; port: number | null }[];
};

/** A line of the pasted text, as evidence names it, without the names of people. */
export type Quote = { source: ReportSource; line: number; text: string };

/** What a text of the mail server says, and all that is kept of it: no address of a person. */
export type QueueReading = {
  facts: ReportFact[];
  /** Messages that wait, each once. */
  messages: number;
  groups: QueueGroup[];
  quotes: Quote[];
};

const mostAlike = 3;
const mostOfAKind = 100;
const mostDomains = 8;
const mostRelays = 6;
const longestQuote = 300;

/** Facts that say the same but for the line they stand in are kept a few times: more of them prove nothing more. */
function compact(facts: readonly ReportFact[]): ReportFact[] {
  const counts = new Map<string, number>();
  const isWithin = (key: string, most: number) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= most;
  };
  return facts.filter(
    ({ line: _, ...fact }) => isWithin(JSON.stringify(fact), mostAlike) && isWithin(fact.kind, mostOfAKind),
  );
}

/** An exim -bp or an attempt under way has no reason yet: the log may know one. */
const mute: ReadonlySet<QueueReason> = new Set(["other", "no-reason", "in-progress"]);
/** Messages that left the queue and came back to their senders: what the log alone tells. */
const cameBack: ReadonlySet<QueueReason> = new Set(["auth-required", "relay-denied"]);

/** The queue says what waits; the log adds reasons that the queue does not print, and what came back. */
function merged({ queue, log }: { queue: readonly Waiting[]; log: readonly Waiting[] }): Waiting[] {
  if (queue.length === 0) return [...log];
  const told = new Map(log.map((one) => [one.id, one]));
  const listed = new Set(queue.map(({ id }) => id));
  const explained = queue.map((one) => {
    const { reason, relay, port } = (mute.has(one.reason) ? told.get(one.id) : undefined) ?? one;
    return { ...one, reason, relay, port };
  });
  return [...explained, ...log.filter(({ id, reason }) => !listed.has(id) && cameBack.has(reason))];
}

function byFrequency<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const counted = new Map<string, { item: T; count: number }>();
  for (const item of items) {
    const known = counted.get(keyOf(item));
    if (known) known.count += 1;
    else counted.set(keyOf(item), { item, count: 1 });
  }
  return [...counted.values()].toSorted((left, right) => right.count - left.count).map(({ item }) => item);
}

function groupOf(reason: QueueReason, waiting: readonly Waiting[], read: ReadAt): QueueGroup {
  const moments = waiting.flatMap(({ head }) => {
    const since = readSince(head);
    return since === null ? [] : (momentSince(since, read)?.getTime() ?? []);
  });
  const oldest = moments.reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY);
  const domains = byFrequency(
    waiting.flatMap(({ to }) => domainsIn(to.join(" "))),
    (domain) => domain,
  );
  const relays = waiting.flatMap(({ relay, port }) => (relay === null ? [] : [{ host: relay, port }]));
  return {
    reason,
    messages: new Set(waiting.map(({ id }) => id)).size,
    oldest: Number.isFinite(oldest) ? new Date(oldest).toISOString() : null,
    domains: domains.slice(0, mostDomains),
    moreDomains: Math.max(0, domains.length - mostDomains),
    relays: byFrequency(relays, ({ host, port }) => `${host} ${port}`).slice(0, mostRelays),
  };
}

function groupsOf(waiting: readonly Waiting[], read: ReadAt): QueueGroup[] {
  const byReason = new Map<QueueReason, Waiting[]>();
  for (const one of waiting) {
    const alike = byReason.get(one.reason);
    if (alike) alike.push(one);
    else byReason.set(one.reason, [one]);
  }
  return [...byReason]
    .map(([reason, alike]) => groupOf(reason, alike, read))
    .toSorted((left, right) => right.messages - left.messages);
}

function quotesOf(text: string, facts: readonly ReportFact[]): Quote[] {
  const wanted = new Map(facts.map(({ source, line }) => [`${source} ${line}`, { source, line }]));
  const lines = linesByNumber(text);
  return [...wanted.values()].map(({ source, line }) => ({
    source,
    line,
    text: printable(maskPeople(lines(line)).replaceAll("\t", " ").trim(), longestQuote),
  }));
}

/**
 * Reads what a person pasted of the mail server: mailq, postqueue, exim -bp, log lines, the services line, or the
 * server report. Work and size of the answer are bounded by the text's length and by the limits above.
 */
export function readQueueText(text: string, read: ReadAt): QueueReading {
  const facts = compact(readServerText(text).facts);
  const waiting = merged(waitingInServerText(text));
  return {
    facts,
    messages: new Set(waiting.map(({ id }) => id)).size,
    groups: groupsOf(waiting, read),
    quotes: quotesOf(text, facts),
  };
}
