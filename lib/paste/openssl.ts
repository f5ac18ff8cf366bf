import { parseHostPort } from "@/lib/core/host";
import type { PastedLine } from "@/lib/core/pasted-line";
import { isImplicitTlsPort, parsePort } from "@/lib/core/port";
import { argumentsOf, isShellLine } from "./command";
import { failureIn, noName } from "./failure";
import { type Look, lookAt, type Seen, type Tool } from "./look";
import { heard, type Talk } from "./talk";

const opener =
  /^(?:CONNECTED\(|Connecting to [0-9a-f.:]+$|depth=\d|verify error:num=|Didn't find STARTTLS|[0-9A-F]{8,}:error:|connect:errno=|write:errno=)/;

type Asked = { host: string | null; port: number | null; starttls: boolean | null };
const unasked: Asked = { host: null, port: null, starttls: null };

function askedIn(text: string): Asked | null {
  const args = argumentsOf(text, ["openssl"]);
  if (args === null || args[0] !== "s_client") return null;
  const after = (name: string) => (args.includes(name) ? (args[args.indexOf(name) + 1] ?? "") : "");
  const place = args.includes("-connect") ? parseHostPort(after("-connect")) : null;
  return {
    host: place?.host ?? (after("-host") || null),
    port: place?.port ?? parsePort(after("-port")),
    starttls: args.includes("-starttls"),
  };
}

type Facts = {
  bytesRead: number | null;
  protocol: string | null;
  names: string[];
  trusted: boolean | null;
  validTo: string | null;
};

function factsIn(texts: readonly string[]): Facts {
  const first = (pattern: RegExp) => {
    for (const text of texts) {
      const found = pattern.exec(text)?.[1];
      if (found !== undefined) return found;
    }
    return null;
  };
  const bytes = first(/^SSL handshake has read (\d{1,9}) bytes/);
  const verified = first(/^\s*Verify return code: (\d+)/) ?? first(/^verify error:num=(\d+)/);
  const name =
    first(/^subject=.*CN\s?=\s?([A-Za-z0-9.*-]+)/) ?? first(/^depth=0 .*CN\s?=\s?([A-Za-z0-9.*-]+)/);
  return {
    bytesRead: bytes === null ? null : Number(bytes),
    protocol:
      first(/^(?:New, )?(TLSv[\d.]+)(?:, Cipher is|\s*$)/) ?? first(/^\s+Protocol\s*:\s*(TLSv[\d.]+)/),
    names: name ? [name] : [],
    trusted: verified === null ? null : verified === "0",
    validTo: isoDate(first(/NotAfter: ([A-Z][a-z]{2} [ \d]\d [\d:]{8} \d{4} GMT)/)),
  };
}

const isoDate = (text: string | null): string | null => {
  const at = Date.parse(text ?? "");
  return Number.isNaN(at) ? null : new Date(at).toISOString();
};

function tlsOf(facts: Facts, isStarttls: boolean): NonNullable<Talk["tls"]> {
  const { bytesRead: _, ...known } = facts;
  return { mode: isStarttls ? "starttls" : "implicit", ...known };
}

function seenIn(texts: readonly string[], { port, starttls }: Asked): Seen {
  const failed = texts.find((text) => /BIO_connect:(?!connect error)|BIO_lookup_ex:/.test(text));
  if (failed) return /BIO_lookup_ex/.test(failed) ? nameFailure(failed) : failureIn(failed);
  const errno = texts.find((text) => /^connect:errno=\d+/.test(text));
  if (errno) return failureIn("");
  const facts = factsIn(texts);
  const isStarttls = starttls ?? !(port !== null && isImplicitTlsPort(port));
  const hasPeer =
    facts.names.length > 0 && !texts.some((text) => /^no peer certificate available/.test(text));
  const said = texts.filter((text) => /^[2-5]\d\d[ -]/.test(text));
  if (hasPeer) return afterHandshake(said, tlsOf(facts, isStarttls), port);
  if (texts.some((text) => /^Didn't find STARTTLS/.test(text)))
    return heard({ port, end: facts.bytesRead === 0 ? "closed" : null });
  const isBroken = texts.some((text) => /:SSL routines:/.test(text));
  return heard({
    port,
    tls:
      isBroken && !isStarttls && port !== null && isImplicitTlsPort(port)
        ? { mode: "implicit", error: "handshake" }
        : null,
  });
}

/** With -starttls s_client keeps the greeting to itself and prints the last line of the EHLO reply alone. */
function afterHandshake(said: readonly string[], tls: NonNullable<Talk["tls"]>, port: number | null): Seen {
  if (tls.mode === "implicit") return heard({ port, saidInTls: said, tls });
  const { smtp, ...seen } = heard({
    port,
    said: ["220 ", ...said.filter((text) => !text.startsWith("250"))],
    tls,
  });
  return { ...seen, smtp: smtp && { ...smtp, stage: "tls", greeting: null, code: null } };
}

const nameFailure = (text: string): Seen => {
  const seen = failureIn(text);
  return seen.transport === "dns-failure" ? seen : noName;
};

const longest = 400;

/** Its lines are many and of no form of their own: they end with the next command, or with what it prints last. */
function endOf(lines: readonly PastedLine[], at: number): number {
  let last = at;
  for (let next = at; next < Math.min(lines.length, at + longest); next += 1) {
    const text = lines[next]?.text ?? "";
    if (next > at && isShellLine(text)) return last;
    if (text.trim() !== "") last = next;
    if (/^(?:DONE|closed|read:errno=\d+|connect:errno=\d+)$/.test(text)) return last;
  }
  return last;
}

function read(lines: readonly PastedLine[]): Look[] {
  const looks: Look[] = [];
  let asked = unasked;
  for (let at = 0; at < lines.length; at += 1) {
    const from = lines[at];
    if (from === undefined) break;
    const command = askedIn(from.text);
    if (command) asked = command;
    if (command || !opener.test(from.text)) continue;
    const end = endOf(lines, at);
    const texts = lines.slice(at, end + 1).map(({ text }) => text);
    const address = /^Connecting to ([0-9a-f.:]+)$/.exec(texts[0] ?? "")?.[1] ?? null;
    const isTalk = texts.some((text) =>
      /^(?:CONNECTED\(|depth=|connect:errno=|New, )|BIO_connect/.test(text),
    );
    if (isTalk) looks.push(lookAt({ from, to: lines[end] }, { ...asked, address }, seenIn(texts, asked)));
    at = end;
    asked = unasked;
  }
  return looks;
}

/** `openssl s_client`, with `-starttls smtp` or on a port for TLS from the first byte. It never prints where it went: the command does. */
export const openssl: Tool = { id: "openssl", read };
