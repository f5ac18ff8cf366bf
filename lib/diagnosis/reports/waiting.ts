import type { ReportFact } from "@/lib/core/report";
import { printable } from "@/lib/core/text";

export type QueuedFact = Extract<ReportFact, { kind: "queued" }>;

/** A message that waits: the fact of it, and the texts that a summary takes its age and its destinations from. */
export type Waiting = QueuedFact & {
  /** The queue's name for it. */
  id: string;
  /** The text that says when it came. */
  head: string;
  /** Texts with the addresses that it is for. */
  to: readonly string[];
};

export const factOfWaiting = ({ source, line, kind, reason, relay, port }: QueuedFact): ReportFact => ({
  source,
  line,
  kind,
  reason,
  relay,
  port,
});

const afterAt = /@([A-Za-z0-9](?:[A-Za-z0-9.-]{0,253}[A-Za-z0-9])?|\[[0-9A-Fa-f:.]{2,48}\])(?=[\s>,;)"']|$)/g;

/** The domains of the addresses in a text, each once. */
export const domainsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(afterAt)].map(([, domain = ""]) => printable(domain, 255).toLowerCase())),
];
