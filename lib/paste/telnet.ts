import { canonicalAddress, isAddress } from "@/lib/core/host";
import type { PastedLine } from "@/lib/core/pasted-line";
import { parsePort } from "@/lib/core/port";
import { argumentsOf, endpointOf } from "./command";
import { dialogueFrom } from "./dialogue";
import { failureIn, halfSeen, noName } from "./failure";
import { type Look, lookAt, type Seen, type Tool } from "./look";
import { heard } from "./talk";

/** What is known of a connection: from the command, from "Trying", from the line itself. */
type Ends = { host: string | null; port: number | null; address: string | null };

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

const unknown: Ends = { host: null, port: null, address: null };

/** The line's own word first, then what "Trying" showed, then the command above. */
function endsOf(own: Partial<Ends>, tried: string | null, asked: Ends): Parameters<typeof lookAt>[1] {
  const address = canonicalAddress(own.address ?? tried ?? "");
  const host = own.host ?? asked.host;
  const isResolved = address !== null && host !== null && !isAddress(host);
  return { host, port: own.port ?? asked.port, address, resolved: isResolved ? [address] : [] };
}

/** Where the conversation begins that a line opens: below "Connected", or with a greeting that stands alone. */
function openedBy(
  lines: readonly PastedLine[],
  at: number,
  text: string,
): { host: string | null; start: number } | null {
  const host = connected.exec(text)?.[1];
  if (host === undefined) return greeting.test(text) ? { host: null, start: at } : null;
  const isEscapeTold = /^Escape character is/.test(lines[at + 1]?.text ?? "");
  return { host, start: at + (isEscapeTold ? 2 : 1) };
}

function read(lines: readonly PastedLine[]): Look[] {
  const looks: Look[] = [];
  let asked = unknown;
  let tried: string | null = null;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const text = line.text.trim();
    const args = argumentsOf(text, ["telnet"]);
    if (args) [asked, tried] = [{ ...unknown, ...endpointOf(args, "XblnSek") }, null];
    tried = trying.exec(text)?.[1] ?? tried;
    const failed = failedIn(text);
    const open = args ? null : openedBy(lines, at, text);
    if (failed) looks.push(lookAt({ from: line, to: line }, endsOf(failed, tried, asked), failed.seen));
    if (open) {
      const { said, to, isClosed, next } = dialogueFrom(lines, open.start);
      const seen = heard({ port: asked.port, said, end: isClosed ? "closed" : null });
      const span = { from: line, to: to ?? lines[open.start - 1] };
      looks.push(lookAt(span, endsOf({ host: open.host }, tried, asked), seen));
      at = next - 1;
    }
    if (failed || open) tried = null;
  }
  return looks;
}

function failedIn(text: string): (Partial<Ends> & { seen: Seen }) | null {
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
