import { canonicalAddress } from "@/lib/core/host";
import type { PastedLine } from "@/lib/core/pasted-line";
import { parsePort } from "@/lib/core/port";
import { argumentsOf } from "./command";
import { halfSeen, noName, refused, timedOut, unreachable } from "./failure";
import { type Look, lookAt, type Seen, type Tool } from "./look";
import { heard } from "./talk";

type Host = { name: string | null; address: string | null };

const report = /^Nmap scan report for (\S+)(?: \(([0-9a-fA-F.:]+)\))?/;
const portLine = /^(\d{1,5})\/tcp\s+(open|closed|filtered)\s+\S+(?:\s+(.*))?$/;
const smtpCommands = /^\| smtp-commands: (.+)$/;
const greppable = /^Host: ([0-9a-fA-F.:]+) \(([^)]*)\)\s+(?:.*\t)?Ports: (.+)$/;
const xmlAddress = /<address addr="([0-9a-fA-F.:]+)" addrtype="ipv[46]"/;
const xmlName = /<hostname name="([^"]+)" type="user"/;
const xmlPort =
  /<port protocol="tcp" portid="(\d{1,5})"><state state="(open|closed|filtered)" reason="([a-z-]{1,40})"/;
const noTarget = /^Failed to resolve "([^"]+)"/;

/** Reasons of nmap for `filtered`; without `--reason` it does not say whether nothing came back or a router said no. */
function stateSeen(state: string, reason: string, port: number | null): Seen {
  if (state === "open") return heard({ port });
  if (state === "closed") return refused;
  if (/no-response/.test(reason)) return timedOut;
  if (/port-unreach/.test(reason)) return refused;
  return /prohibited|unreach/.test(reason) ? unreachable : halfSeen("filtered");
}

/** The script smtp-commands prints the EHLO reply in one line: who answers, then the keywords. */
function withCommands(look: Look, text: string): Look {
  const [who = "", ...keywords] = text.split(", ");
  const first = keywords.findIndex((word) => /^[A-Z0-9]{2,}(?:[ =]|$)/.test(word));
  if (first === -1 || look.seen.transport !== "open") return look;
  const said = [`220 ${who}`, `250-${who}`, ...keywords.slice(first).map((word) => `250-${word.trim()}`)];
  const { smtp } = heard({ port: look.port, said });
  return smtp === null
    ? look
    : { ...look, seen: { ...look.seen, smtp: { ...smtp, greeting: null, code: null } } };
}

function greppedLooks(line: PastedLine): Look[] {
  const [, address, name, list = ""] = greppable.exec(line.text.trim()) ?? [];
  if (address === undefined) return [];
  const host = { host: name || address, address: canonicalAddress(address) };
  return list.split(/,\s*/, 200).flatMap((entry) => {
    const [digits = "", state = "", protocol] = entry.trim().split("/");
    const port = parsePort(digits);
    if (protocol !== "tcp" || port === null || !/^(?:open|closed|filtered)$/.test(state)) return [];
    return [lookAt({ from: line, to: line }, { ...host, port }, stateSeen(state, "", port))];
  });
}

function read(lines: readonly PastedLine[]): Look[] {
  const looks: Look[] = [];
  let host: Host = { name: null, address: null };
  let asked: number | null = null;
  for (const line of lines) {
    const text = line.text.trim();
    const args = argumentsOf(text, ["nmap"]);
    if (args) asked = parsePort(args[args.indexOf("-p") + 1] ?? "");
    const lost = noTarget.exec(text)?.[1];
    if (lost) looks.push(lookAt({ from: line, to: line }, { host: lost, port: asked }, noName));
    host = hostIn(text, host);
    looks.push(...greppedLooks(line));
    const [, digits, state = "", reason = ""] = portLine.exec(text) ?? xmlPort.exec(text) ?? [];
    const port = parsePort(digits ?? "");
    const ends = { host: host.name, address: host.address, port };
    if (port !== null) looks.push(lookAt({ from: line, to: line }, ends, stateSeen(state, reason, port)));
    const commands = smtpCommands.exec(text)?.[1];
    const last = looks.at(-1);
    if (commands && last) looks[looks.length - 1] = { ...withCommands(last, commands), to: line.line };
  }
  return looks;
}

function hostIn(text: string, before: Host): Host {
  const [, name, address] = report.exec(text) ?? [];
  if (name !== undefined) return { name, address: canonicalAddress(address ?? name) };
  if (/^<host[ >]/.test(text)) return { name: null, address: null };
  const xml = xmlAddress.exec(text)?.[1];
  if (xml !== undefined) return { ...before, address: canonicalAddress(xml) };
  return { ...before, name: xmlName.exec(text)?.[1] ?? before.name };
}

/** Nmap's usual output, `-oG` and `-oX`. */
export const nmap: Tool = {
  id: "nmap",
  read,
  noise: [
    report,
    /^Starting Nmap |^Nmap done: |^Host is up|^PORT\s+STATE|^MAC Address: |^Not shown: |^# Nmap |^Service (?:Info|detection)/,
    /^Host: \S+ \([^)]*\)\s+Status: |^WARNING: No targets were specified|^\|_? /,
    /^<\/?(?:\?xml|!DOCTYPE nmaprun|!-- Nmap|nmaprun|scaninfo|verbose|debugging|host|hosthint|status|address|hostnames?|ports|extraports|times|runstats|finished|taskbegin|taskend)\b/,
    /^<(?:\?xml|!DOCTYPE|!--)/,
  ],
};
