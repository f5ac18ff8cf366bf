import { canonicalAddress, parseHost } from "@/lib/core/host";
import type { Observation, SmtpResult, Transport } from "@/lib/core/observation";
import { isImplicitTlsPort, isWebPort, parsePort } from "@/lib/core/port";
import { printable } from "@/lib/core/text";
import { beginMark, endMark } from "./classroom-shell";

const states = [
  "open",
  "connected",
  "silent",
  "closed",
  "tls-failed",
  "refused",
  "timeout",
  "unreachable",
  "reset",
  "no-name",
] as const;
type State = (typeof states)[number];

/** Characters and lines beyond which a text is no classroom's result. */
const longest = 64 * 1024;
const mostLooks = 100;
const mostHeard = 60;
const oldestMs = 7 * 24 * 3600 * 1000;

export type ResultContext = {
  targets: readonly { role: "server" | "control"; host: string; port: number }[];
  now: Date;
};

type Look = {
  host: string;
  port: number;
  state: State;
  ms: number | null;
  address: string | null;
  heard: string[];
};

/** The lines between the marks; a terminal may have indented them or broken the rest. Null where there is no block. */
function blockOf(text: string): string[] | null {
  if (text.length > longest) return null;
  const from = text.lastIndexOf(beginMark);
  const to = text.indexOf(endMark, from);
  if (from === -1 || to === -1) return null;
  return text
    .slice(from + beginMark.length, to)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function readLook(words: readonly string[]): Look | null {
  const [name = "", portText = "", stateText = "", msText = "-", addressText = "-"] = words;
  const host = parseHost(name);
  const port = parsePort(portText);
  const state = states.find((known) => known === stateText);
  if (host === null || port === null || state === undefined) return null;
  const ms = /^\d{1,6}$/.test(msText) ? Number(msText) : null;
  return { host, port, state, ms, address: canonicalAddress(addressText), heard: [] };
}

function readLooks(lines: readonly string[]): Look[] {
  const looks: Look[] = [];
  for (const line of lines) {
    const [kind = "", ...rest] = line.split(" ");
    const last = looks.at(-1);
    if (kind === "look" && looks.length < mostLooks) {
      const look = readLook(rest);
      if (look) looks.push(look);
    } else if (kind === "heard" && last && last.heard.length < mostHeard)
      last.heard.push(printable(rest.join(" ")));
  }
  return looks;
}

/** The classroom's clock, unless it is plainly wrong: then the time of arrival. */
function timeOf(lines: readonly string[], now: Date): Date {
  const text = lines.find((line) => line.startsWith("at "))?.slice(3, 40) ?? "";
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) ? Date.parse(text) : Number.NaN;
  const age = now.getTime() - at;
  return age >= 0 && age <= oldestMs ? new Date(at) : now;
}

const transports: Readonly<Record<State, Transport>> = {
  open: "open",
  connected: "open",
  silent: "open",
  closed: "open",
  "tls-failed": "open",
  refused: "refused",
  timeout: "timeout",
  unreachable: "unreachable",
  reset: "reset",
  "no-name": "dns-failure",
};

const codeIn = (line: string | undefined): number | null => {
  const code = /^([2-5]\d\d)[ -]?/.exec(line ?? "")?.[1];
  return code === undefined ? null : Number(code);
};

function outcomeOf(state: State, code: number | null): SmtpResult["outcome"] {
  if (state === "silent" || state === "closed" || state === "tls-failed") return state;
  if (code === null) return "not-smtp";
  if (code >= 500) return "refused";
  return code >= 400 ? "tempfail" : "ok";
}

const keywordsOf = (heard: readonly string[]): string[] =>
  heard
    .filter((line) => /^250[ -]/.test(line))
    .slice(1)
    .map((line) => line.slice(4));

/** What was said: greeting first, then the EHLO reply where the tool asked for one (RFC 5321 section 4.1.1.1). */
function smtpOf({ state, port, heard }: Look): SmtpResult | null {
  if (transports[state] !== "open" || state === "connected" || isWebPort(port)) return null;
  const greeting = heard[0] ?? null;
  const code = codeIn(heard[0]);
  const ehloReply = heard.filter((line) => /^250[ -]/.test(line));
  const isTls = isImplicitTlsPort(port);
  return {
    outcome: outcomeOf(state, code),
    stage: state === "tls-failed" ? "tls" : ehloReply.length > 0 ? "quit" : "greeting",
    greeting,
    code,
    ehloLine: ehloReply[0]?.slice(4) ?? null,
    ehlo: keywordsOf(heard),
    starttls: "not-tried",
    ehloAfterTls: [],
    tls: isTls && state !== "silent" && state !== "closed" ? implicitTls(state) : null,
  };
}

/** curl was told not to judge the certificate, so nothing is said about it. */
const implicitTls = (state: State): NonNullable<SmtpResult["tls"]> => ({
  mode: "implicit",
  protocol: null,
  validTo: null,
  names: [],
  fingerprint256: null,
  trusted: null,
  error: state === "tls-failed" ? "handshake" : null,
});

/**
 * Reads the block that a classroom's script printed. Null where the text holds none, or no look that can be read. Only endpoints that were asked
 * about count; the vantage is a placeholder that whoever stores it replaces.
 */
export function parseClassroomResult(text: string, { targets, now }: ResultContext): Observation[] | null {
  const lines = blockOf(text);
  if (lines === null) return null;
  const looks = readLooks(lines);
  if (looks.length === 0) return null;
  const at = timeOf(lines, now);
  return looks.flatMap((look, index): Observation[] => {
    const asked = targets.find(({ host, port }) => host === look.host && port === look.port);
    if (asked === undefined) return [];
    return [
      {
        version: 1,
        // One after another, as they were made: the order says which connection was the first.
        at: new Date(at.getTime() + index).toISOString(),
        vantage: { id: "classroom", kind: "manual", place: "line", line: null, publicAddress: null },
        target: { role: asked.role, host: asked.host, address: look.address, port: asked.port },
        resolved: [],
        transport: transports[look.state],
        timings: { connectMs: look.ms },
        smtp: smtpOf(look),
        error: look.state === "no-name" ? { code: "ENOTFOUND", source: "resolver" } : null,
      },
    ];
  });
}
