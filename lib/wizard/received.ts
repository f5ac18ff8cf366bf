import { addressFamily, canonicalAddress } from "@/lib/core/host";
import { decodeWords, type HeaderField, readHeaders } from "./mail-headers";

/** One stretch of a message's way, as the host that took it over wrote it down (RFC 5321 section 4.4). */
export type Hop = {
  /** Who handed it over: the name it gave and the address it had. */
  from: string | null;
  fromAddress: string | null;
  by: string | null;
  at: Date | null;
};

export type ReceivedInput = {
  /** The pasted headers of the message that arrived. */
  text: string;
  /** The one-time word that was to stand in the subject. */
  word: string;
  /** Names and addresses by which the school's mail server is known, its greeting's name included. */
  server: { hosts: readonly string[]; addresses: readonly string[] };
  /** Public addresses of the line the message was to be sent from; empty where nobody knows. */
  lineAddresses: readonly string[];
  /** Public addresses of other lines: a message from there proves nothing for this one. */
  otherAddresses: readonly string[];
  /** When the word was given out. */
  issuedAt: Date;
  now: Date;
};

export const receivedProblems = [
  "unreadable",
  "wrong-word",
  "not-through-our-server",
  "too-old",
  "from-another-line",
] as const;
export type ReceivedProblem = (typeof receivedProblems)[number];

export type ReceivedVerdict =
  | { verdict: "arrives"; hop: Hop; arrivedAt: Date | null; isFromLine: boolean | null; hops: number }
  | { verdict: ReceivedProblem; hop: Hop | null };

/** Clocks of mail servers differ; a message from before the word was given is another one. */
const skewMs = 10 * 60_000;
const mostHops = 60;
const longestHop = 2_000;

const token = (value: string, word: string): string | null =>
  new RegExp(`(?:^|\\s)${word}\\s+([^\\s;()]{1,255})`, "i")
    .exec(value)?.[1]
    ?.replace(/\.$/, "")
    .toLowerCase() ?? null;

const addressAmong = (texts: IterableIterator<RegExpMatchArray>): string | undefined =>
  [...texts].map(([, text]) => text ?? "").find((text) => addressFamily(text) !== null);

/**
 * The address the receiving host saw. It stands in the comment behind the name that the sender gave, which may be an
 * address of the sender's own choosing (sendmail, Postfix); Exim writes the seen address in the name's place.
 */
function addressIn(fromPart: string): string | null {
  const comment = fromPart.replace(/^\s*from\s+\S{1,255}/i, "").replace(/\bhelo=\S{1,255}/gi, "");
  const found =
    addressAmong(comment.matchAll(/\[(?:IPv6:)?([0-9a-f:.]{2,45})\]/gi)) ??
    addressAmong(comment.matchAll(/\(([0-9a-f:.]{2,45})\)/gi)) ??
    addressAmong(fromPart.matchAll(/\[(?:IPv6:)?([0-9a-f:.]{2,45})\]/gi));
  return found === undefined ? null : canonicalAddress(found);
}

function dateIn(value: string): Date | null {
  const text = value
    .slice(value.lastIndexOf(";") + 1)
    .replace(/\([^)]{0,60}\)/g, "")
    .trim();
  const at = value.includes(";") ? Date.parse(text.slice(0, 60)) : Number.NaN;
  return Number.isNaN(at) ? null : new Date(at);
}

function readHop({ value }: HeaderField): Hop {
  const text = value.slice(0, longestHop);
  const byAt = text.search(/(?:^|\s)by\s/i);
  const fromPart = byAt === -1 ? text : text.slice(0, byAt);
  return {
    from: token(fromPart, "from"),
    fromAddress: addressIn(fromPart),
    by: byAt === -1 ? null : token(text.slice(byAt), "by"),
    at: dateIn(text),
  };
}

const bare = (host: string): string =>
  host
    .toLowerCase()
    .replace(/^\[(?:ipv6:)?|\]$/g, "")
    .replace(/\.$/, "");

/** The stretch on which the school's own server took the message over from whoever sent it. */
function throughServer(hops: readonly Hop[], { hosts, addresses }: ReceivedInput["server"]): Hop | null {
  const names = new Set([...hosts, ...addresses].map(bare));
  const own = hops.filter(({ by }) => by !== null && names.has(bare(by)));
  // The oldest is last: a server may hand a message to itself, for filters.
  return own.at(-1) ?? null;
}

const holds = (subject: string, word: string): boolean =>
  word.length >= 6 && subject.toLowerCase().includes(word.toLowerCase());

function fromLine({ fromAddress }: Hop, { lineAddresses, otherAddresses }: ReceivedInput): boolean | null {
  if (fromAddress === null) return null;
  const among = (addresses: readonly string[]) =>
    addresses.some((address) => canonicalAddress(address) === fromAddress);
  if (among(lineAddresses)) return true;
  return among(otherAddresses) ? false : null;
}

/**
 * Whether the headers of a message prove that it went from the classroom through the school's server to an outside
 * mailbox. Hostile text is safe: bounded, read in linear time, and only names and times come out of it.
 */
export function judgeReceived(input: ReceivedInput): ReceivedVerdict {
  const fields = readHeaders(input.text);
  const named = (name: string) => fields.filter((field) => field.name.toLowerCase() === name);
  const hops = named("received").slice(0, mostHops).map(readHop);
  const subject = named("subject")[0];
  if (hops.length === 0 || subject === undefined) return { verdict: "unreadable", hop: null };
  if (!holds(decodeWords(subject.value), input.word)) return { verdict: "wrong-word", hop: null };
  const hop = throughServer(hops, input.server);
  if (hop === null) return { verdict: "not-through-our-server", hop: null };
  const taken = hop.at?.getTime() ?? input.now.getTime();
  if (taken < input.issuedAt.getTime() - skewMs) return { verdict: "too-old", hop };
  const isFromLine = fromLine(hop, input);
  if (isFromLine === false) return { verdict: "from-another-line", hop };
  return { verdict: "arrives", hop, arrivedAt: hops[0]?.at ?? null, isFromLine, hops: hops.length };
}

const denials: readonly RegExp[] = [
  /\b55[04][ -]5\.7\.[0-9]/,
  /\brelay(?:ing)? (?:access )?(?:is )?(?:denied|not permitted|not allowed|prohibited)/i,
  /\b(?:not permitted|not allowed|unable|cannot|can't) to relay\b/i,
  /\bauthentication (?:is )?required\b/i,
  /\b530[ -]5\.7\./,
  /中継.{0,12}(?:拒否|禁止|許可されていません)/,
];

/** Whether a mail program's pasted error says that the server was reached and would not pass the message on. */
export const saysRelayDenied = (text: string): boolean =>
  denials.some((denial) => denial.test(text.slice(0, 20_000)));
