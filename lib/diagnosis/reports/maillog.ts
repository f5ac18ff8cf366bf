import type { ReportFact } from "@/lib/core/report";
import { type EximMemory, readEximLine } from "./log-exim";
import type { LogEvent } from "./log-line";
import { readPostfixLine } from "./log-postfix";
import { readSendmailLine } from "./log-sendmail";
import { type Pasted, pastedLines } from "./pasted-lines";

function readLine(text: string, memory: EximMemory): LogEvent | null {
  if (text.includes("postfix")) return readPostfixLine(text);
  if (text.includes("sendmail") || text.includes("sm-m") || text.includes("sm-queue"))
    return readSendmailLine(text);
  return readEximLine(text, memory);
}

function factOf(event: LogEvent, source: Pasted["source"], line: number): ReportFact | null {
  const at = { source, line };
  switch (event.kind) {
    case "delivered":
      return { ...at, kind: "sent", relay: event.relay, port: event.port };
    case "waits":
      return { ...at, kind: "queued", reason: event.reason, relay: event.relay, port: event.port };
    case "refused-client":
      return { ...at, kind: "relay-denied-to-client", client: event.client };
    case "runner":
      return { ...at, kind: "queue-runner", running: event.running };
    case "settled":
      return null;
  }
}

/** What is true once of each message, each refused client and the queue runner: the last line on it. */
function subjectOf(event: LogEvent): string {
  if (event.kind === "runner") return "runner";
  return event.kind === "refused-client" ? `client ${event.client}` : `message ${event.id}`;
}

/** Log lines of sendmail, Postfix and Exim, mixed or alone: the last word on each message, in the log's order. */
export function readMaillog(pasted: Pasted): ReportFact[] {
  const last = new Map<string, ReportFact | null>();
  const memory: EximMemory = new Map();
  for (const { text, line } of pastedLines(pasted)) {
    const event = readLine(text, memory);
    if (event !== null) last.set(subjectOf(event), factOf(event, pasted.source, line));
  }
  return [...last.values()].filter((fact) => fact !== null).sort((left, right) => left.line - right.line);
}
