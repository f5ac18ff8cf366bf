import type { QueueReason } from "@/lib/core/report";
import { printable } from "@/lib/core/text";

export type Explained = { reason: QueueReason; relay: string | null; port: number | null };

/** First match wins. Texts of sendmail 8.17, Postfix 3.7 and Exim 4.96 as they print them. */
const patterns: readonly (readonly [RegExp, QueueReason])[] = [
  [/mail system is down/i, "mail-system-down"],
  [/deferred transport|frozen/i, "held"],
  [
    /authentication (is )?(required|needed)|must authenticate|sasl authentication failed|authentication failed/i,
    "auth-required",
  ],
  [/\b4\d\d\b.*relay(ing)? (access )?denied/i, "auth-required"],
  [/relay(ing)? (access )?(denied|not permitted)|relay not permitted/i, "relay-denied"],
  [/gr[ea]y-?list/i, "greylisted"],
  [/connection refused/i, "connection-refused"],
  [/timed out|timeout/i, "connection-timeout"],
  [/no route to host|unreachable/i, "no-route"],
  [
    /name service error|host name lookup failure|host map: lookup|name server:|domain name not found|host lookup (did not complete|failed)|all host address lookups failed/i,
    "dns",
  ],
  [/(^|[\s:(])4\d\d[ -]/, "remote-tempfail"],
];

const reasonOf = (text: string): QueueReason =>
  patterns.find(([pattern]) => pattern.test(text))?.[1] ?? "other";

const host = "([A-Za-z0-9_.-]+|\\[[^\\]\\s]+\\])";
const relayPatterns = [
  new RegExp(`(?:connect to|host|with) ${host}\\[[^\\]]*\\](?::(\\d{1,5}))?`, "i"),
  new RegExp(`(?:refused by|timed out with|reset by) ${host}`, "i"),
  new RegExp(`(?:Deferred: )${host}: `, "i"),
  new RegExp(`\\bH=${host} \\[[^\\]]*\\](?::(\\d{1,5}))?`),
];

/** `[name]`, `name.` and `name` are one host. */
export function relayName(text: string): string {
  return printable(text, 255)
    .replace(/^\[(.*)\]$/, "$1")
    .replace(/\.$/, "")
    .toLowerCase();
}

function relayOf(text: string): Pick<Explained, "relay" | "port"> {
  for (const pattern of relayPatterns) {
    const match = pattern.exec(text);
    if (match?.[1]) return { relay: relayName(match[1]), port: match[2] ? Number(match[2]) : null };
  }
  return { relay: null, port: null };
}

/** What a queue or a log says of a message that waits or came back. */
export const explain = (text: string): Explained => ({ reason: reasonOf(text), ...relayOf(text) });

export const isLoopback = (relay: string | null): boolean =>
  relay !== null && /^(127\.\d+\.\d+\.\d+|::1|localhost(\.\w+)?)$/.test(relay);

/** A refusal to relay, from a host that is dialled as a relay: it wants a login and says so badly. */
export const asRelayRefusal = (explained: Explained, isSmarthost: boolean): Explained =>
  explained.reason === "relay-denied" && isSmarthost ? { ...explained, reason: "auth-required" } : explained;
