import { canonicalAddress, isAddress } from "@/lib/core/host";
import type { PastedLine } from "@/lib/core/pasted-line";
import { parsePort } from "@/lib/core/port";
import { argumentsOf, endpointOf } from "./command";
import { dialogueFrom } from "./dialogue";
import { failureIn, halfSeen, noName } from "./failure";
import { type Look, lookAt, type Seen, type Tool } from "./look";
import { heard } from "./talk";

/** What is known of the connection under way, gathered line by line. */
type Attempt = { from: PastedLine; host: string | null; port: number | null; address: string | null };

const trying = /^Trying ([0-9a-fA-F.:]+?)(?:\.\.\.)?$/;
const connected = /^Connected to ([^\s]+?)\.?$/;
const macFailure = /^telnet: connect to address ([0-9a-fA-F.:]+): (.+)/;
const busyboxFailure = /^telnet: can't connect to remote host \(([^)]+)\): (.+)/;
const failure = /^telnet: Unable to connect to remote host: (.+)/;
const nameFailures = [
  /^telnet: bad address '([^']+)'/,
  /^telnet: could not resolve ([^/\s]+)\/[^:]+: /i,
  /^Server lookup failure:\s+([^:\s]+):(?:\S+), /,
  /^(?:telnet: )?([A-Za-z0-9._-]+): (?:nodename nor servname provided|Name or service not known|Unknown host)/,
];
/** Windows waits some two seconds even for a refusal, and says the same as where nothing answered. */
const windowsFailure =
  /^(?:Connecting To|接続中[:：]?)\s*(\S+?)\.\.\..{0,80}?(?:on port|ポート番号)\s*(\d{1,5})/i;
const greeting = /^(?:220|421|554)[ -]\S/;

const attemptAt = (from: PastedLine, asked: Attempt | null): Attempt =>
  asked ? { ...asked, address: null } : { from, host: null, port: null, address: null };

function read(lines: readonly PastedLine[]): Look[] {
  const looks: Look[] = [];
  let asked: Attempt | null = null;
  let tried: string | null = null;
  const add = (from: PastedLine, to: PastedLine | undefined, seen: Seen, own: Partial<Attempt> = {}) => {
    const base = attemptAt(from, asked);
    const address = canonicalAddress(own.address ?? tried ?? "");
    const host = own.host ?? base.host;
    const isResolved = address !== null && host !== null && !isAddress(host);
    looks.push(
      lookAt(
        { from, to },
        { host, port: own.port ?? base.port, address, resolved: isResolved ? [address] : [] },
        seen,
      ),
    );
    tried = null;
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const text = line.text.trim();
    const args = argumentsOf(text, ["telnet"]);
    if (args) {
      asked = { from: line, address: null, ...endpointOf(args, "XblnSek") };
      tried = null;
      continue;
    }
    tried = trying.exec(text)?.[1] ?? tried;
    const failed = failedIn(text);
    if (failed) add(line, line, failed.seen, failed);
    const host = connected.exec(text)?.[1];
    const isGreeting = host === undefined && greeting.test(text);
    if (host === undefined && !isGreeting) continue;
    const start = isGreeting ? at : at + 1 + Number(/^Escape character is/.test(lines[at + 1]?.text ?? ""));
    const { said, to, isClosed, next } = dialogueFrom(lines, start);
    const port = attemptAt(line, asked).port;
    add(line, to ?? lines[start - 1], heard({ port, said, end: isClosed ? "closed" : null }), {
      host: host ?? null,
    });
    at = next - 1;
  }
  return looks;
}

function failedIn(text: string): (Partial<Attempt> & { seen: Seen }) | null {
  const one = macFailure.exec(text) ?? busyboxFailure.exec(text);
  if (one) return { address: one[1] ?? null, seen: failureIn(one[2] ?? "") };
  const why = failure.exec(text)?.[1];
  if (why !== undefined) return { seen: failureIn(why) };
  for (const pattern of nameFailures) {
    const host = pattern.exec(text)?.[1];
    if (host !== undefined) return { host, seen: noName };
  }
  const windows = windowsFailure.exec(text);
  if (windows === null) return null;
  return { host: windows[1] ?? null, port: parsePort(windows[2] ?? ""), seen: halfSeen("not-open") };
}

/** telnet of Linux, macOS, BusyBox and Windows; and a greeting alone, which is all that Windows leaves on the screen. */
export const telnet: Tool = {
  id: "telnet",
  read,
  noise: [
    trying,
    /^Escape character is /,
    /^telnet: Unable to connect to remote host$/,
    /^Connection closed by foreign host/,
  ],
};
