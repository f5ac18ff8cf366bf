import type { Socket } from "node:net";
import type { Observation, SmtpResult } from "@/lib/core/observation";
import { printable } from "@/lib/core/text";
import { type Failure, notJudged } from "./errno";
import type { Gate } from "./gate";
import type { Reply } from "./reply-parser";
import { type Heard, Wire } from "./wire";

export type Stage = SmtpResult["stage"];

export type SessionOptions = {
  host: string;
  implicitTls: boolean;
  /** What EHLO says of us; an address literal where the machine has no name of its own (RFC 5321 section 4.1.3). */
  ehloName: string;
  replyTimeoutMs: number;
  handshakes: Gate;
  signal?: AbortSignal | undefined;
};

/** One conversation as it goes on: what was seen so far, and our own failure where it ended in one. */
export type Session = SessionOptions & {
  socket: Socket;
  wire: Wire;
  smtp: SmtpResult;
  timings: Observation["timings"];
  failure: Failure | null;
  hasAnswered: boolean;
};

const unspoken: SmtpResult = {
  outcome: "ok",
  stage: "connect",
  greeting: null,
  code: null,
  ehloLine: null,
  ehlo: [],
  starttls: "not-tried",
  ehloAfterTls: [],
  tls: null,
};

export const openSession = (socket: Socket, options: SessionOptions): Session => ({
  ...options,
  socket,
  wire: new Wire(socket),
  smtp: { ...unspoken },
  timings: {},
  failure: null,
  hasAnswered: false,
});

/** A connection that was made and reset before this side could look at it. */
export const cutAtOnce = (isImplicitTls: boolean): SmtpResult => ({
  ...unspoken,
  outcome: "reset",
  stage: isImplicitTls ? "tls" : "greeting",
});

/** Sends a command, or nothing before the greeting, and waits for the reply; null where the conversation ended. */
export async function ask(session: Session, stage: Stage, command: string | null): Promise<Reply | null> {
  session.smtp.stage = stage;
  if (command !== null) session.wire.send(command);
  const heard = await session.wire.readReply(session.replyTimeoutMs, session.signal);
  if (heard.kind === "reply") return heard.reply;
  endBy(session, heard);
  return null;
}

function endBy(session: Session, heard: Exclude<Heard, { kind: "reply" }>): void {
  const { smtp } = session;
  if (heard.kind === "late" || heard.kind === "aborted") {
    session.failure = notJudged(heard.kind === "late" ? "late-timer" : "aborted");
    return;
  }
  smtp.outcome = heard.kind;
  if (heard.kind === "not-smtp") {
    if (smtp.stage === "greeting") smtp.greeting = printable(heard.text);
  } else if (heard.lines.length > 0 && heard.code !== null) {
    keep(session, { code: heard.code, lines: [...heard.lines] });
  }
}

const keywords = (reply: Reply): string[] =>
  reply.lines
    .slice(1, 101)
    .map((line) => printable(line))
    .filter((line) => line !== "");

/** Writes down what a reply said, also of one that broke off. */
export function keep({ smtp }: Session, reply: Reply): void {
  if (smtp.stage === "greeting") {
    smtp.greeting = printable(`${reply.code} ${reply.lines.join(" ")}`.trimEnd());
    smtp.code = reply.code;
  } else if (smtp.stage === "ehlo") {
    smtp.ehloLine = printable(reply.lines[0] ?? "");
    smtp.ehlo = keywords(reply);
  } else if (smtp.stage === "ehlo-tls") {
    smtp.ehloAfterTls = keywords(reply);
  }
}

/** Whether the reply lets the conversation go on; where not, 4xx and 5xx name the outcome (RFC 5321 section 4.2.1). */
export function accepts({ smtp }: Session, reply: Reply): boolean {
  if (reply.code >= 200 && reply.code < 300) return true;
  const kind = { 4: "tempfail", 5: "refused" } as const;
  smtp.outcome = kind[Math.floor(reply.code / 100) as 4 | 5] ?? "not-smtp";
  smtp.code = reply.code;
  return false;
}
