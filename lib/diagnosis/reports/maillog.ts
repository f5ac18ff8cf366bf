import type { ReportFact } from "@/lib/core/report";
import { type EximMemory, readEximLine } from "./log-exim";
import type { LogEvent } from "./log-line";
import { readPostfixLine } from "./log-postfix";
import { readSendmailLine } from "./log-sendmail";
import { type Pasted, pastedLines } from "./pasted-lines";
import type { Waiting } from "./waiting";

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

type LastWord = { event: LogEvent; line: number; text: string /** the first line on it */; head: string };

function lastWords(pasted: Pasted): LastWord[] {
  const last = new Map<string, LastWord>();
  const memory: EximMemory = new Map();
  for (const { text, line } of pastedLines(pasted)) {
    const event = readLine(text, memory);
    if (event === null) continue;
    const subject = subjectOf(event);
    last.set(subject, { event, line, text, head: last.get(subject)?.head ?? text });
  }
  return [...last.values()].sort((left, right) => left.line - right.line);
}

/** Log lines of sendmail, Postfix and Exim, mixed or alone: the last word on each message, in the log's order. */
export const readMaillog = (pasted: Pasted): ReportFact[] =>
  lastWords(pasted).flatMap(({ event, line }) => factOf(event, pasted.source, line) ?? []);

/** `to=` of sendmail and Postfix, up to the next field; of Exim the address after the mark. */
const recipients = /\bto=([^=]{1,2000}?)(?=, \w+=|$)|(?: ==| \*\*) (\S{1,500})/;

function recipientsIn(text: string): string {
  const [, named, marked] = recipients.exec(text) ?? [];
  return named ?? marked ?? "";
}

/** The messages of which a log last says that they wait, or that they came back for want of a login or of leave to relay. */
export const waitingInMaillog = ({ source, ...pasted }: Pasted): Waiting[] =>
  lastWords({ source, ...pasted }).flatMap(({ event, line, text, head }): Waiting[] => {
    if (event.kind !== "waits") return [];
    const { id, reason, relay, port } = event;
    return [{ kind: "queued", source, line, id, head, reason, relay, port, to: [recipientsIn(text)] }];
  });
