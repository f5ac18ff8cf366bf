import { canonicalAddress, isAddress } from "@/lib/core/host";
import type { PastedLine } from "@/lib/core/pasted-line";
import { isImplicitTlsPort, parsePort } from "@/lib/core/port";
import { argumentsOf, isShellLine } from "./command";
import { failureIn, halfSeen, noName, timedOut } from "./failure";
import { type Look, lookAt, type Seen, type Tool } from "./look";
import { heard, type Talk } from "./talk";

/** A terminal that is not one gets a progress meter before the star. */
const info = /(?:^|\d)\*\s+(.*)$/;
const trying = /^Trying (\[?[0-9a-fA-F.:]+\]?):(\d{1,5})\.\.\.$/;
const shut = /^connect to (\S+) port (\d{1,5})(?: from \S+ port \d+)? failed: (.+)$/;
const opened =
  /^(?:Connected to|Established connection to) (\S+) \((\S+?)(?:\)? port (\d{1,5}))(?: \(#\d+\)|\)|$)/;
const gaveUp = /^Failed to connect to (\S+) port (\d{1,5}) after (\d{1,9}) ms: (.+)$/;
const lost = /^Could not resolve host: (\S+)/;
const slow = /^(?:Operation|Connection|Resolving) timed out after (\d{1,9}) milliseconds/;
/** Windows reports a refused port after some two seconds: who waited less cannot tell it from a dropped one. */
const refusalOfWindowsMs = 3_000;

const lateAfter = (ms: string | undefined): Seen =>
  Number(ms) < refusalOfWindowsMs ? halfSeen("not-open") : timedOut;

type Run = {
  talk: { said: string[]; saidInTls: string[] } & Pick<Talk, "tls" | "end">;
  to: PastedLine;
  next: number;
};

/** What TLS came to, line by line. Whether the certificate is trusted is told only where curl was to judge it. */
function noteTls(run: Run, said: string): void {
  const mode = run.talk.said.length === 0 ? ("implicit" as const) : ("starttls" as const);
  const protocol = /^SSL connection using (\S+)/.exec(said)?.[1];
  const name = /^\s*subject: .*CN\s?=\s?([A-Za-z0-9.*-]+)/.exec(said)?.[1];
  if (protocol) run.talk.tls = { mode, ...run.talk.tls, protocol };
  else if (name && run.talk.tls) run.talk.tls = { ...run.talk.tls, names: [name] };
  else if (/^SSL certificate verify ok/.test(said) && run.talk.tls) run.talk.tls.trusted = true;
  else if (/^\s*SSL certificate verify result: /.test(said) && run.talk.tls) run.talk.tls.trusted = false;
  else if (
    /wrong version number|handshake failure|alert|SSL_connect: |schannel: failed|TLS connect error/i.test(
      said,
    )
  ) {
    if (!/^TLSv[\d.]+ \((?:IN|OUT)\)/.test(said))
      run.talk.tls = { mode, ...run.talk.tls, error: "handshake" };
  }
}

function noteInfo(run: Run, said: string): void {
  if (slow.test(said)) run.talk.end = "silent";
  else if (/^Recv failure: .*reset/i.test(said)) run.talk.end = "reset";
  else if (/^(?:response reading failed|Recv failure|Empty reply|server closed|Connection died)/i.test(said))
    run.talk.end ??= "closed";
  else noteTls(run, said);
}

/** The conversation below "Connected", up to the next connection or command. */
function runAt(lines: readonly PastedLine[], at: number, from: PastedLine): Run {
  const run: Run = { talk: { said: [], saidInTls: [], tls: null, end: null }, to: from, next: at + 1 };
  for (let next = at + 1; next < lines.length; next += 1) {
    const line = lines[next];
    const text = line?.text.trim() ?? "";
    const said = info.exec(text)?.[1];
    if (
      line === undefined ||
      isShellLine(line.text) ||
      (said !== undefined && (trying.test(said) || opened.test(said)))
    )
      break;
    const heardWords = /^<\s(.*)$/.exec(text)?.[1];
    const bare = /^[2-5]\d\d[ -]/.test(text) ? text : undefined;
    if (heardWords !== undefined) (run.talk.tls ? run.talk.saidInTls : run.talk.said).push(heardWords);
    else if (said !== undefined) noteInfo(run, said.trimStart());
    else if (bare !== undefined && run.talk.said.length + run.talk.saidInTls.length === 0)
      run.talk.said.push(bare);
    run.next = next + 1;
    if (text !== "") run.to = line;
    if (/^curl: \(\d+\)/.test(text)) break;
  }
  return run;
}

function openLook(
  lines: readonly PastedLine[],
  at: number,
  from: PastedLine,
  ends: Ends,
): { look: Look; next: number } {
  const { talk, to, next } = runAt(lines, at, from);
  const isUntrusted = lines.slice(at, next).some(({ text }) => /SSL certificate problem: /.test(text));
  const waitsInTls =
    talk.end === "silent" && talk.said.length === 0 && ends.port !== null && isImplicitTlsPort(ends.port);
  // curl itself hung up because it does not know the certificate's issuer: that the handshake got so far is all it shows.
  const tls =
    isUntrusted && talk.tls === null && talk.said.length > 0
      ? { mode: "starttls" as const, trusted: false }
      : talk.tls;
  const seen = heard({
    port: ends.port,
    ...talk,
    tls: waitsInTls ? { mode: "implicit" } : (tls ?? null),
    end: isUntrusted ? null : (talk.end ?? null),
  });
  return { look: lookAt({ from, to }, ends, seen), next };
}

type Ends = { host: string | null; port: number | null; address: string | null; resolved: string[] };

function endsOf(host: string | undefined, address: string | undefined, port: string | undefined): Ends {
  const dialled = canonicalAddress((address ?? "").replace(/^\[(.*)\]$/, "$1"));
  const isName = host !== undefined && !isAddress(host);
  return {
    host: host ?? null,
    port: parsePort(port ?? ""),
    address: dialled,
    resolved: isName && dialled ? [dialled] : [],
  };
}

/** Host and port of the address on the command line, for a failure that names no port. */
function urlIn(text: string): { host: string; port: number | null } | null {
  const url = argumentsOf(text, ["curl"])?.find((word) => /^(?:smtps?|telnet|https?):\/\//.test(word));
  const [, scheme = "", host, port] =
    /^(\w+):\/\/(?:[^@/]*@)?(\[[^\]]+\]|[^:/]+)(?::(\d+))?/.exec(url ?? "") ?? [];
  if (host === undefined) return null;
  const usual = { smtp: 25, smtps: 465, telnet: 23, http: 80, https: 443 }[scheme] ?? null;
  return { host: host.replace(/^\[(.*)\]$/, "$1"), port: port ? parsePort(port) : usual };
}

/** One transfer: what was asked for, the address under way, and whether an outcome was told. */
type Transfer = {
  asked: ReturnType<typeof urlIn>;
  tried: [address: string, port: string] | null;
  isTold: boolean;
};

/** A failure that a line tells; curl's last line sums up what was told before, and then counts for nothing. */
function shutIn(said: string, { asked, tried, isTold }: Transfer): { ends: Ends; seen: Seen } | null {
  const [, address, port, why] = shut.exec(said) ?? [];
  if (why !== undefined) return { ends: endsOf(asked?.host, address, port), seen: failureIn(why) };
  if (isTold) return null;
  const [, host, gaveUpPort, ms, reason = ""] = gaveUp.exec(said) ?? [];
  if (host !== undefined) {
    const seen = /timeout|timed out/i.test(reason) ? lateAfter(ms) : failureIn(reason);
    return { ends: endsOf(host, tried?.[0], gaveUpPort), seen };
  }
  const lateMs = slow.exec(said)?.[1];
  if (lateMs !== undefined && tried)
    return { ends: endsOf(asked?.host, tried[0], tried[1]), seen: lateAfter(lateMs) };
  const missing = lost.exec(said)?.[1];
  if (missing === undefined) return null;
  return { ends: { ...endsOf(missing, undefined, undefined), port: asked?.port ?? null }, seen: noName };
}

/** What curl says about a transfer, whether in passing or as its last word. */
const saidIn = (text: string): string =>
  info.exec(text)?.[1]?.trim() ?? /^curl: \(\d+\) (.*)$/.exec(text)?.[1] ?? "";

function read(lines: readonly PastedLine[]): Look[] {
  const looks: Look[] = [];
  let transfer: Transfer = { asked: null, tried: null, isTold: false };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const text = line.text.trim();
    const asked = urlIn(text);
    if (asked) transfer = { asked, tried: null, isTold: false };
    const said = saidIn(text);
    const [, address, port] = trying.exec(said) ?? [];
    if (address && port) transfer = { ...transfer, tried: [address, port], isTold: false };
    const failed = shutIn(said, transfer);
    if (failed) looks.push(lookAt({ from: line, to: line }, failed.ends, failed.seen));
    const open = opened.exec(said);
    if (failed || open) transfer = { ...transfer, isTold: true };
    if (!open) continue;
    const { look, next } = openLook(lines, at, line, endsOf(open[1], open[2], open[3]));
    looks.push(look);
    at = next - 1;
  }
  return looks;
}

/** `curl -v` with smtp://, smtps://, telnet:// and, for a control, https://. */
export const curl: Tool = {
  id: "curl",
  read,
  noise: [
    /^[*<>{}] |^[*<>{}]$/,
    /^curl: \(\d+\) /,
    /^% Total\s|^Dload\s+Upload|^(?:\d+\s+){2,}.*--:--/,
    /^214 /,
    /^More details here: https:\/\/curl|^curl failed to verify|^establish a secure connection to it|^how to fix it, please visit/,
  ],
};
