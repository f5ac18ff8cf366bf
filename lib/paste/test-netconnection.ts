import { canonicalAddress, isAddress } from "@/lib/core/host";
import type { PastedLine } from "@/lib/core/pasted-line";
import { parsePort } from "@/lib/core/port";
import { argumentsOf } from "./command";
import { halfSeen, noName } from "./failure";
import { type Look, lookAt, type Seen, type Tool } from "./look";
import { heard } from "./talk";

/** The word before the colon is the console's language: WARNING, 警告. */
const shutWarning = /^[^\s:]{1,20}[:：] ?TCP connect to \(?(\S+?) ?: ?(\d{1,5})\)? failed/;
const nameWarning = /^[^\s:]{1,20}[:：] ?Name resolution of (\S+) failed/;
const property = /^([A-Za-z]{2,40}(?: \(RTT\))?)\s*:(?:\s(.*))?$/;
const tableHead = /^ComputerName\s+.*TcpTestSucceeded\s*$/;

const open = (port: number | null): Seen => heard({ port });
/** False is all it says: refused after Windows' two seconds, or nothing ever came. */
const shut = halfSeen("not-open");

type Asked = { host: string | null; port: number | null; line: PastedLine } | null;

function askedIn(line: PastedLine): Asked {
  const args = argumentsOf(line.text, ["test-netconnection", "tnc", "test-connection"]);
  if (args === null) return null;
  const after = (names: RegExp) => args[args.findIndex((word) => names.test(word)) + 1] ?? "";
  const hasName = args.some((word) => /^-(?:ComputerName|CN|TargetName)$/i.test(word));
  const host = hasName
    ? after(/^-(?:ComputerName|CN|TargetName)$/i)
    : (args.find((word) => !word.startsWith("-")) ?? "");
  const port = args.some((word) => /^-(?:Port|RemotePort|TcpPort)$/i.test(word))
    ? parsePort(after(/^-(?:Port|RemotePort|TcpPort)$/i))
    : null;
  return { host: host || null, port, line };
}

type Block = { from: PastedLine; to: PastedLine; values: ReadonlyMap<string, string> };
const longestBlock = 24;

/** `Name : value` lines from ComputerName on, up to a blank line. */
function blockAt(lines: readonly PastedLine[], at: number): Block | null {
  const from = lines[at];
  if (from === undefined || !/^ComputerName\s*:/.test(from.text.trim())) return null;
  const values = new Map<string, string>();
  let to = from;
  for (const line of lines.slice(at, at + longestBlock)) {
    const [, name, value = ""] = property.exec(line.text.trim()) ?? [];
    if (name === undefined || (name === "ComputerName" && line !== from)) break;
    values.set(name, value.trim());
    to = line;
  }
  return { from, to, values };
}

function lookOf({ from, to, values }: Block, asked: Asked, noNames: ReadonlySet<string>): Look | null {
  const host = values.get("ComputerName") || null;
  const address = canonicalAddress(values.get("RemoteAddress") ?? "");
  const port = parsePort(values.get("RemotePort") ?? "") ?? asked?.port ?? null;
  if (address === null && host !== null && noNames.has(host))
    return lookAt({ from, to }, { host, port }, noName);
  const succeeded = values.get("TcpTestSucceeded");
  if (succeeded === undefined) return null;
  const resolved = address !== null && host !== null && !isAddress(host) ? [address] : [];
  return lookAt({ from, to }, { host, port, address, resolved }, succeeded === "True" ? open(port) : shut);
}

/** Rows of `Format-Table`, where host and port are two of the columns. */
function rowLook(line: PastedLine, head: string): Look | null {
  const names = head.trim().split(/\s+/);
  const cells = line.text.trim().split(/\s+/);
  const cell = (name: string) => cells[names.indexOf(name)] ?? "";
  const succeeded = cell("TcpTestSucceeded");
  const port = parsePort(cell("RemotePort"));
  if (cells.length !== names.length || port === null || !/^(?:True|False)$/.test(succeeded)) return null;
  const ends = { host: cell("ComputerName"), port, address: canonicalAddress(cell("RemoteAddress")) };
  return lookAt({ from: line, to: line }, ends, succeeded === "True" ? open(port) : shut);
}

function read(lines: readonly PastedLine[]): Look[] {
  const looks: Look[] = [];
  const warned: Look[] = [];
  const noNames = new Set<string>();
  let asked: Asked = null;
  let head: string | null = null;
  for (const [at, line] of lines.entries()) {
    const text = line.text.trim();
    asked = askedIn(line) ?? asked;
    const missing = nameWarning.exec(text)?.[1];
    if (missing !== undefined) noNames.add(missing);
    const [, address, port] = shutWarning.exec(text) ?? [];
    if (address !== undefined) {
      const ends = {
        host: asked?.host ?? address,
        port: parsePort(port ?? ""),
        address: canonicalAddress(address),
      };
      warned.push(lookAt({ from: line, to: line }, ends, shut));
    }
    if (tableHead.test(text)) head = text;
    const block = blockAt(lines, at);
    const isQuiet = asked !== null && asked.port !== null && /^(?:True|False)$/.test(text);
    const quiet =
      isQuiet && asked
        ? lookAt({ from: asked.line, to: line }, asked, text === "True" ? open(asked.port) : shut)
        : null;
    const look = block ? lookOf(block, asked, noNames) : ((head && rowLook(line, head)) ?? quiet);
    if (look) looks.push(look);
    if (isQuiet) asked = null;
  }
  return [...looks, ...alone(warned, looks)];
}

/** A warning tells nothing more than the result below it, unless it is about another address of the name. */
const alone = (warned: readonly Look[], looks: readonly Look[]): Look[] => {
  let at = 0;
  return warned.filter(({ from, address }) => {
    while (at < looks.length && (looks[at]?.to ?? 0) <= from) at += 1;
    const below = looks[at];
    return below === undefined || (below.address !== null && below.address !== address);
  });
};

/** Test-NetConnection of Windows PowerShell 5.1 and PowerShell 7, and `Test-Connection -TcpPort` of the latter. */
export const testNetConnection: Tool = {
  id: "test-netconnection",
  read,
  noise: [
    shutWarning,
    nameWarning,
    /^[^\s:]{1,20}[:：] ?Ping to \S+ failed/,
    /^(?:-+\s+)+-+$/,
    tableHead,
    /^(?:True|False)$/,
    /^(?:ComputerName|RemoteAddress|RemotePort|InterfaceAlias|SourceAddress|PingSucceeded|PingReplyDetails \(RTT\))\s*:/,
  ],
};
