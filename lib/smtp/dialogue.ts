import { type TlsMode, tlsFacts, tlsFailure } from "./certificate";
import { elapsedMs } from "./deadline";
import { notJudged } from "./errno";
import { handshake } from "./handshake";
import { accepts, ask, keep, type Session } from "./session";
import { Wire } from "./wire";

/** Each step says whether the conversation goes on. */
type Step = (session: Session) => Promise<boolean>;

const farewellMs = 2_000;

/** From the greeting to QUIT. MAIL, RCPT, DATA and AUTH are never sent: a look must not look like an attack. */
export async function converse(session: Session): Promise<void> {
  const steps: Step[] = session.implicitTls
    ? [implicitTls, greeting, ehlo]
    : [greeting, ehlo, startTls, upgrade, ehloAfterTls];
  for (const step of steps) if (!(await step(session))) break;
  if (session.failure === null) await quit(session);
}

const implicitTls: Step = (session) => secure(session, "implicit");

const greeting: Step = async (session) => {
  const startedAt = performance.now();
  const reply = await ask(session, "greeting", null);
  if (reply === null) return false;
  session.timings.greetingMs = elapsedMs(startedAt);
  session.hasAnswered = true;
  keep(session, reply);
  return accepts(session, reply);
};

/** Servers without extensions know HELO alone (RFC 5321 section 3.2). */
const wantsHelo = (code: number): boolean => code === 500 || code === 502;

const ehlo: Step = async (session) => {
  const startedAt = performance.now();
  const reply = await ask(session, "ehlo", `EHLO ${session.ehloName}`);
  if (reply === null) return false;
  session.timings.ehloMs = elapsedMs(startedAt);
  if (wantsHelo(reply.code)) return helo(session);
  if (!accepts(session, reply)) return false;
  keep(session, reply);
  return true;
};

const helo: Step = async (session) => {
  const reply = await ask(session, "ehlo", `HELO ${session.ehloName}`);
  if (reply === null || !accepts(session, reply)) return false;
  keep(session, { code: reply.code, lines: reply.lines.slice(0, 1) });
  return true;
};

const startTls: Step = async (session) => {
  const { smtp } = session;
  if (!smtp.ehlo.some((line) => /^STARTTLS(\s|$)/i.test(line))) {
    smtp.starttls = "not-offered";
    return false;
  }
  const reply = await ask(session, "starttls", "STARTTLS");
  if (reply?.code === 220) return true;
  smtp.starttls = "failed";
  if (reply !== null) {
    smtp.outcome = "tls-failed";
    smtp.code = reply.code;
  }
  return false;
};

const upgrade: Step = async (session) => {
  const isSecure = await secure(session, "starttls");
  session.smtp.starttls = isSecure ? "ok" : "failed";
  return isSecure;
};

const ehloAfterTls: Step = async (session) => {
  const reply = await ask(session, "ehlo-tls", `EHLO ${session.ehloName}`);
  if (reply === null || !accepts(session, reply)) return false;
  keep(session, reply);
  return true;
};

async function secure(session: Session, mode: TlsMode): Promise<boolean> {
  const { smtp, socket, host, replyTimeoutMs, handshakes, signal } = session;
  smtp.stage = "tls";
  session.wire.release();
  const result = await handshake({ socket, host, timeoutMs: replyTimeoutMs, handshakes, signal });
  if (result.kind === "ok") {
    session.timings.tlsMs = result.tlsMs;
    smtp.tls = tlsFacts(mode, result.socket);
    session.wire = new Wire(result.socket);
    return true;
  }
  if (result.kind === "late" || result.kind === "aborted") {
    session.failure = notJudged(result.kind === "late" ? "late-timer" : "aborted");
    return false;
  }
  const isMute = result.kind !== "failed" && (mode === "implicit" || result.kind === "silent");
  smtp.outcome = isMute ? result.kind : "tls-failed";
  smtp.tls = tlsFailure(mode, result.kind === "failed" ? result.code : `handshake-${result.kind}`);
  return false;
}

/** Said wherever the peer has spoken SMTP and still listens; its answer is waited for briefly and changes nothing. */
async function quit(session: Session): Promise<void> {
  const { smtp, wire, replyTimeoutMs, signal } = session;
  if (smtp.outcome === "ok") smtp.stage = "quit";
  if (!session.hasAnswered || !wire.isOpen || smtp.stage === "tls") return;
  wire.send("QUIT");
  if (smtp.outcome !== "silent") await wire.readReply(Math.min(farewellMs, replyTimeoutMs), signal);
}
