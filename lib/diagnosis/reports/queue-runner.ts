import type { ReportFact, ReportSource } from "@/lib/core/report";
import type { Section } from "./report-section";

/** The client queue has a runner of its own: it says nothing about the server's. */
const clientQueue = /clientmqueue|mqueue-client|\s-Ac\b|sm-msp-queue/;

const runs = [/sendmail.*(?:\s-q\d|queue runner@|queueing@)/i, /\bqmgr\b/, /\bexim4?\b.*\s-q\S*\d/];
/** Arguments in sight, and no interval among them. */
const runsNot = [/sendmail.*\s-bd\b/, /\bexim4?\b.*\s-bd\b/];

function verdictOn(text: string): boolean | null {
  if (clientQueue.test(text)) return null;
  if (runs.some((pattern) => pattern.test(text))) return true;
  return runsNot.some((pattern) => pattern.test(text)) ? false : null;
}

/**
 * Does anything try the queue again? A sendmail that hides its arguments behind a title leaves it open; no mail
 * process at all means no.
 */
export function readQueueRunner({ lines, headLine }: Section, source: ReportSource): ReportFact[] {
  const verdicts = lines.map(({ text, line }) => ({ line, running: verdictOn(text) }));
  const decisive =
    verdicts.find(({ running }) => running === true) ?? verdicts.find(({ running }) => running === false);
  if (decisive)
    return [{ kind: "queue-runner", source, line: decisive.line, running: decisive.running === true }];
  const isSilent = lines.every(({ text }) => text.trim() === "");
  return isSilent ? [{ kind: "queue-runner", source, line: headLine, running: false }] : [];
}
