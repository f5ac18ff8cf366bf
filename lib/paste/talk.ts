import type { SmtpResult } from "@/lib/core/observation";
import { isImplicitTlsPort, isWebPort } from "@/lib/core/port";
import { printable } from "@/lib/core/text";
import { cutOff } from "./failure";
import type { Seen } from "./look";

type Tls = NonNullable<SmtpResult["tls"]>;

/** What was heard once a connection stood. */
export type Talk = {
  port: number | null;
  /** The server's lines before TLS, in order. */
  said?: readonly string[];
  saidInTls?: readonly string[];
  tls?: (Partial<Tls> & Pick<Tls, "mode">) | null;
  /** How it ended, where the text tells. */
  end?: "closed" | "reset" | "silent" | null;
};

type Reply = { code: number; lines: string[] };
const replyLine = /^([2-5]\d\d)(?:([ -])(.*))?$/;

/** RFC 5321 section 4.2.1: lines of one reply bear the same code, all but the last with a hyphen. */
function repliesIn(said: readonly string[]): Reply[] {
  const replies: Reply[] = [];
  let isOpen = false;
  for (const text of said) {
    const [, digits, mark, rest = ""] = replyLine.exec(text) ?? [];
    if (digits === undefined) continue;
    const last = replies.at(-1);
    if (isOpen && last?.code === Number(digits)) last.lines.push(rest);
    else replies.push({ code: Number(digits), lines: [rest] });
    isOpen = mark === "-";
  }
  return replies;
}

const ehloIn = (replies: readonly Reply[]): Reply | undefined =>
  replies.find(({ code, lines }) => code === 250 && lines.length > 1);

const relayDenied = /relay(?:ing)?\b.{0,40}(?:denied|not permitted|not allowed|prohibited)/i;
const wantsLogin = /authentication (?:is )?required|must authenticate/i;

function relayIn(replies: readonly Reply[]): SmtpResult["relay"] {
  for (const { code, lines } of replies) {
    if (code < 500) continue;
    if (lines.some((line) => relayDenied.test(line))) return "denied";
    if (lines.some((line) => wantsLogin.test(line))) return "auth-required";
  }
  return undefined;
}

const tlsOf = (tls: Talk["tls"]): Tls | null =>
  tls
    ? { protocol: null, validTo: null, names: [], fingerprint256: null, trusted: null, error: null, ...tls }
    : null;

/** Before a word was heard: how it ended, or nothing where the text does not tell. */
function unspoken({ end, port, tls }: Talk): Seen {
  const isImplicit = tls?.mode === "implicit" || (port !== null && isImplicitTlsPort(port));
  const stage = isImplicit ? ("tls" as const) : ("greeting" as const);
  const nothing = { ...empty, stage, tls: tlsOf(tls) };
  if (tls?.error) return opened({ ...nothing, outcome: "tls-failed", stage: "tls" });
  if (end === "reset") return { ...cutOff, smtp: { ...nothing, outcome: "reset" } };
  return opened(end ? { ...nothing, outcome: end } : null);
}

const opened = (smtp: SmtpResult | null): Seen => ({ transport: "open", smtp, error: null });

/** A mail program handed its message over: the port answered. What was said on it nobody saw. */
export const handedOver: Seen = opened(null);

const empty: Omit<SmtpResult, "outcome" | "stage"> = {
  greeting: null,
  code: null,
  ehloLine: null,
  ehlo: [],
  starttls: "not-tried",
  ehloAfterTls: [],
  tls: null,
};

const outcomeOf = (code: number | undefined): SmtpResult["outcome"] => {
  if (code === undefined) return "not-smtp";
  if (code >= 500) return "refused";
  return code >= 400 ? "tempfail" : "ok";
};

const starttlsOf = (tls: Talk["tls"]): SmtpResult["starttls"] => {
  if (tls?.mode !== "starttls") return "not-tried";
  return tls.error ? "failed" : "ok";
};

/** An open connection, and what was said on it, as the contract has it. */
export function heard(talk: Talk): Seen {
  const { said = [], saidInTls = [], tls = null, end = null, port } = talk;
  if (port !== null && isWebPort(port)) return opened(null);
  const first = tls?.mode === "implicit" ? saidInTls : said;
  const greeting = first[0];
  if (greeting === undefined) return unspoken(talk);
  const replies = repliesIn(first);
  const code = replyLine.test(greeting) ? replies[0]?.code : undefined;
  const outcome = outcomeOf(code);
  const ehlo = ehloIn(replies.slice(1));
  const later = repliesIn(saidInTls);
  const broke = outcome === "ok" && (tls?.error ? "tls-failed" : end === "silent" && "silent");
  const relay = relayIn([...replies.slice(1), ...later]);
  return opened({
    ...empty,
    outcome: broke || outcome,
    stage: tls?.error ? "tls" : broke ? (ehlo ? "ehlo-tls" : "ehlo") : ehlo ? "quit" : "greeting",
    greeting: printable(greeting),
    code: code ?? null,
    ehloLine: ehlo ? printable(ehlo.lines[0] ?? "") : null,
    ehlo: keywordsOf(ehlo),
    starttls: starttlsOf(tls),
    ehloAfterTls: tls?.mode === "starttls" ? keywordsOf(ehloIn(later)) : [],
    tls: tlsOf(tls),
    ...(relay ? { relay } : {}),
  });
}

const keywordsOf = (reply: Reply | undefined): string[] =>
  (reply?.lines ?? []).slice(1, 100).map((line) => printable(line));

/** A mail program got this far: the port opened, and the server said this to a command in the middle. */
export function repliedWith(reply: string): Seen {
  const relay = relayIn(repliesIn([reply]));
  if (relay === undefined) return opened(null);
  return opened({ ...empty, outcome: "ok", stage: "quit", relay });
}
