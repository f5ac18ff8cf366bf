import { canonicalAddress, isAddress } from "@/lib/core/host";
import type { PastedLine } from "@/lib/core/pasted-line";
import { parsePort } from "@/lib/core/port";
import { argumentsOf, endpointOf } from "./command";
import { dialogueFrom } from "./dialogue";
import { failureIn, noName, timedOut } from "./failure";
import { type Look, lookAt, type Seen, type Tool } from "./look";
import { heard } from "./talk";

type Ends = { host?: string | null; port?: number | null; address?: string | null; resolved?: string[] };
/** What one line says: a port that opened (`seen` null), or a failure. */
type Verdict = Ends & { seen: Seen | null };
type Pattern = readonly [RegExp, (groups: string[]) => Verdict];

const named = (host: string, address: string | undefined): Ends => ({
  host: /^\(unknown\)$/i.test(host) ? null : host,
  address: canonicalAddress(address ?? host),
});

/** As `named`, by tools that show what they resolved; traditional nc may show what an address is called instead. */
const resolvedAs = (host: string, address: string | undefined): Ends => ({
  ...named(host, address),
  resolved: address && !isAddress(host) ? [canonicalAddress(address) ?? []].flat() : [],
});

const patterns: readonly Pattern[] = [
  // OpenBSD: "Connection to HOST (ADDRESS) 25 port [tcp/smtp] succeeded!"; before 1.206 without the address.
  [
    /^Connection to (\S+)(?: \(([^)]+)\))? (\d+) port \[tcp\/[^\]]*\] succeeded!/,
    ([host = "", address, port]) => ({
      ...resolvedAs(host, address),
      port: parsePort(port ?? ""),
      seen: null,
    }),
  ],
  // macOS
  [
    /^Connection to (\S+) port (\d+) \[tcp\/[^\]]*\] succeeded!/,
    ([host = "", port]) => ({ ...named(host, undefined), port: parsePort(port ?? ""), seen: null }),
  ],
  [
    /^nc[\w.]*: connect(?:x)? to (\S+)(?: \(([^)]*)\))? port (\d+) \(tcp\) (?:failed: (.+)|(timed out))/,
    ([host = "", address, port, why, late]) => ({
      ...resolvedAs(host, address),
      port: parsePort(port ?? ""),
      seen: late ? timedOut : failureIn(why ?? ""),
    }),
  ],
  [
    /^nc[\w.]*: getaddrinfo for host "([^"]+)" port (\d+): (.+)/,
    ([host, port, why]) => ({ host: host ?? null, port: parsePort(port ?? ""), seen: nameFailure(why) }),
  ],
  // macOS and older OpenBSD name no host.
  [/^nc[\w.]*: getaddrinfo: (.+)/, ([why]) => ({ seen: nameFailure(why) })],
  [
    /^(\S+) \[([0-9a-fA-F.:]+)\] (\d+) \([^)]*\) (?:(open)|: (.+))/,
    ([host = "", address, port, open, why]) => ({
      ...named(host, address),
      port: parsePort(port ?? ""),
      seen: open ? null : failureIn(why ?? ""),
    }),
  ],
  [
    /^([A-Za-z0-9._-]+): (?:forward|inverse) host lookup failed: /,
    ([host]) => ({ host: host ?? null, seen: noName }),
  ],
  [
    /^Ncat: Connected to (\S+):(\d+)\./,
    ([address, port]) => ({
      address: canonicalAddress(address ?? ""),
      port: parsePort(port ?? ""),
      seen: null,
    }),
  ],
  [/^Ncat: Could not resolve hostname "([^"]+)"/, ([host]) => ({ host: host ?? null, seen: noName })],
  [/^Ncat: TIMEOUT\./, () => ({ seen: timedOut })],
  [
    /^Ncat: (Connection refused|Connection timed out|No route to host|Network is unreachable|No connection could be made.+refused.*|A connection attempt failed.+)/,
    ([why]) => ({ seen: /^A connection attempt failed/.test(why ?? "") ? timedOut : failureIn(why ?? "") }),
  ],
  // BusyBox with verbose nc: "HOST (ADDRESS:25) open"
  [
    /^(\S+) \(([0-9a-fA-F.:[\]]+):(\d+)\) open$/,
    ([host = "", address, port]) => ({
      ...resolvedAs(host, address),
      port: parsePort(port ?? ""),
      seen: null,
    }),
  ],
  [
    /^nc: (\S+) \(([0-9a-fA-F.:[\]]+):(\d+)\): (.+)/,
    ([host = "", address, port, why]) => ({
      ...resolvedAs(host, address),
      port: parsePort(port ?? ""),
      seen: failureIn(why ?? ""),
    }),
  ],
  [
    /^nc: can't connect to remote host \(([^)]+)\): (.+)/,
    ([address, why]) => ({ address: canonicalAddress(address ?? ""), seen: failureIn(why ?? "") }),
  ],
  [/^nc: timed out$/, () => ({ seen: timedOut })],
  [/^nc: bad address '([^']+)'/, ([host]) => ({ host: host ?? null, seen: noName })],
];

const nameFailure = (why = ""): Seen => {
  const seen = failureIn(why);
  return seen.transport === "dns-failure" ? seen : noName;
};

function verdictOf(text: string): Verdict | null {
  for (const [pattern, read] of patterns) {
    const match = pattern.exec(text);
    if (match) return read(match.slice(1));
  }
  return null;
}

/** What the line says, completed by the command above it: Ncat and BusyBox do not repeat what was asked. */
const completed = (verdict: Verdict, asked: Ends): Ends => ({
  ...verdict,
  host: (isAddress(verdict.host ?? "") ? null : verdict.host) ?? asked.host ?? verdict.host ?? null,
  port: verdict.port ?? asked.port ?? null,
});

function openLook(lines: readonly PastedLine[], at: number, ends: Ends): Look | null {
  const from = lines[at];
  if (from === undefined) return null;
  const { said, to, next } = dialogueFrom(lines, at + 1);
  const isReset = said.length === 0 && /^Ncat: Connection reset by peer/.test(lines[next]?.text ?? "");
  const seen = isReset
    ? heard({ port: ends.port ?? null, end: "reset" })
    : heard({ port: ends.port ?? null, said });
  return lookAt({ from, to: isReset ? lines[next] : said.length > 0 ? to : from }, ends, seen);
}

function read(lines: readonly PastedLine[]): Look[] {
  const looks: Look[] = [];
  let asked: Ends = {};
  for (const [at, line] of lines.entries()) {
    const args = argumentsOf(line.text, names);
    if (args) asked = endpointOf(args, "wGipsxXqTIOPmMbW");
    const verdict = args ? bareTalk(lines, at) : verdictOf(line.text.trim());
    if (verdict === null) continue;
    const ends = completed(verdict, asked);
    const look = verdict.seen
      ? lookAt({ from: line, to: line }, ends, verdict.seen)
      : openLook(lines, at, ends);
    if (look) looks.push(look);
  }
  return looks;
}

/** Without -v an open port shows by the server's own words alone, right below the command. */
const bareTalk = (lines: readonly PastedLine[], at: number): Verdict | null =>
  /^[2-5]\d\d[ -]/.test(lines[at + 1]?.text ?? "") ? { seen: null } : null;

const names = ["nc", "ncat", "netcat", "nc.openbsd", "nc.traditional"];

/** netcat in five kinds: OpenBSD's, the traditional one, Ncat, BusyBox's and macOS's. */
export const nc: Tool = {
  id: "nc",
  read,
  noise: [
    /^Ncat: (?:Version |\d+ bytes sent|Connection reset by peer)/,
    /^found \d+ (?:associations|connections)/,
    /^\s+\d+:\tflags=|^\t(?:outif|src|dst|rank|TCP aux) /,
    /^nc[\w.]*: .*DNS fwd\/rev mismatch|inverse host lookup failed/,
  ],
};
