import { isPrivateAddress } from "@/lib/core/address";
import { addressFamily, isAddress } from "@/lib/core/host";
import { type HalfSeenCode, halfSeenOf, type Observation, type SmtpResult } from "@/lib/core/observation";
import { isWebPort } from "@/lib/core/port";
import type { Profile } from "@/lib/core/profile";
import { type Sign, signs } from "./sign";

/** Where a vantage stands, as far as the path is concerned. */
export type Standpoint = { id: string; side: "outside" | "lan" | "server"; egress: string };

/** One observation, reduced to what the model reasons about. */
export type Seen = {
  index: number;
  at: number;
  standpoint: Standpoint;
  role: "server" | "control";
  host: string;
  port: number;
  family: 4 | 6;
  named: boolean;
  /** The server was dialled at an address of its own LAN. */
  lanAddress: boolean;
  /** 127.0.0.1 or ::1. */
  loopback: boolean;
  /** More than one where the vantage could not tell (a bare `nc -vz` that connected). */
  signs: readonly Sign[];
  /** Name in the greeting or in the EHLO reply; `masked` where a box painted it over; null where none was read. */
  voice: string | null;
  keywords: ReadonlySet<string> | null;
  starttls: boolean | null;
  auth: boolean | null;
  resolved: readonly string[];
  /** Place among all of this standpoint's connections to port 25, by time, from 0. */
  turn: number;
};

const openSigns = signs.slice(0, signs.indexOf("refused"));

/** Texts of tools that do not say how a port was shut: all that it can have been. */
const halfSigns = {
  "not-open": ["refused", "timeout", "unreachable"],
  filtered: ["timeout", "unreachable"],
  "no-answer": ["timeout", "silent", "stall", "closed"],
  nothing: [],
} as const satisfies Record<HalfSeenCode | "nothing", readonly Sign[]>;

const outcomeSign = {
  ok: "ok",
  "not-smtp": "not-smtp",
  tempfail: "tempfail",
  refused: "rejected",
  closed: "closed",
  reset: "closed",
} as const satisfies Partial<Record<SmtpResult["outcome"], Sign>>;

function smtpSign(smtp: SmtpResult): Sign {
  // On a port for TLS from the first byte the handshake comes before the greeting: mute there is mute from the start.
  const begun = smtp.stage !== "connect" && smtp.stage !== "greeting" && smtp.greeting !== null;
  if (smtp.outcome === "silent") return begun ? "stall" : "silent";
  if (smtp.outcome === "tls-failed") return smtp.greeting === null ? "tls-failed" : "ok";
  return outcomeSign[smtp.outcome];
}

function signsOf(observation: Observation): readonly Sign[] {
  const { transport, smtp, target } = observation;
  if (transport === "reset") return ["closed"];
  if (transport === "dns-failure") return ["no-name"];
  if (transport === "not-judged") return halfSigns[halfSeenOf(observation) ?? "nothing"];
  if (transport !== "open") return [transport];
  if (smtp === null) return isWebPort(target.port) ? ["ok"] : openSigns;
  return [smtpSign(smtp)];
}

const maskedText = /\*{4,}/;
const maskedKeyword = /^X{2,}[A-Z]?$/;
/** `5.7.1` after the code (RFC 3463) is no name. */
const statusToken = /^[245]\.\d{1,3}\.\d{1,3}\s+/;
const hostToken = /^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$/i;

function nameIn(text: string | null): string | null {
  const token = text
    ?.replace(/^\d{3}[ -]/, "")
    .trim()
    .replace(statusToken, "")
    .split(/\s+/)[0];
  return token?.includes(".") && hostToken.test(token) ? token.toLowerCase() : null;
}

/** Who spoke: the name in the greeting or in the EHLO reply; `masked` where a box painted it over; null where none was read. */
export function voiceOf(smtp: SmtpResult | null): string | null {
  if (smtp === null || smtp.greeting === null) return null;
  const words = smtp.ehlo.map((line) => line.split(/[ =]/)[0] ?? "");
  if (maskedText.test(smtp.greeting) || words.some((word) => maskedKeyword.test(word))) return "masked";
  return nameIn(smtp.greeting) ?? nameIn(smtp.ehloLine);
}

const keywordsOf = (lines: readonly string[]) =>
  new Set(lines.map((line) => (line.split(/[ =]/)[0] ?? "").toUpperCase()).filter((word) => word !== ""));

function starttlsOf(smtp: SmtpResult | null): boolean | null {
  if (smtp === null || smtp.outcome !== "ok" || smtp.tls?.mode === "implicit") return null;
  if (smtp.starttls === "ok" || smtp.starttls === "failed") return true;
  if (smtp.starttls === "not-offered") return false;
  return smtp.ehlo.length > 0 ? keywordsOf(smtp.ehlo).has("STARTTLS") : null;
}

/** AUTH is judged from the last EHLO only: good set-ups offer it after STARTTLS alone. */
function authOf(smtp: SmtpResult | null): boolean | null {
  if (smtp === null || smtp.outcome !== "ok") return null;
  if (keywordsOf([...smtp.ehlo, ...smtp.ehloAfterTls]).has("AUTH")) return true;
  if (smtp.ehloAfterTls.length > 0) return false;
  if (smtp.ehlo.length === 0) return null;
  return smtp.tls?.mode === "implicit" || smtp.starttls === "not-offered" ? false : null;
}

/** A vantage on the server's own line stands beside the server: its line's filters are not on the way. */
export function standpointOf(profile: Profile, vantage: Observation["vantage"]): Standpoint {
  const { server } = profile;
  const ownLine = server.line ?? "server";
  if (vantage.place === "server") return { id: vantage.id, side: "server", egress: ownLine };
  const beside = vantage.place === "server-lan" || (vantage.place === "line" && vantage.line === server.line);
  if (beside && (vantage.place === "server-lan" || server.line !== null))
    return { id: vantage.id, side: "lan", egress: ownLine };
  const egress = vantage.place === "line" && vantage.line !== null ? vantage.line : `vantage:${vantage.id}`;
  return { id: vantage.id, side: "outside", egress };
}

/**
 * An address of the server's own LAN, which leads nowhere from elsewhere. Where the profile gives a private address as
 * the server's name, the school's lines are joined by a network of their own, and it is the address to dial from all.
 */
function standsInLan({ server }: Profile, { side }: Standpoint, address: string | null): boolean {
  if (address === null || (side === "outside" && address === server.host)) return false;
  return isPrivateAddress(address) || address === server.lanAddress;
}

const loopbacks: ReadonlySet<string | null> = new Set(["127.0.0.1", "::1"]);

function seenOf(profile: Profile, observation: Observation, index: number): Seen {
  const { target, smtp } = observation;
  const address = target.address ?? (isAddress(target.host) ? target.host : null);
  const standpoint = standpointOf(profile, observation.vantage);
  return {
    index,
    at: Date.parse(observation.at),
    standpoint,
    role: target.role,
    host: target.host,
    port: target.port,
    family: (address === null ? 4 : addressFamily(address)) ?? 4,
    named: !isAddress(target.host),
    lanAddress: standsInLan(profile, standpoint, address),
    loopback: loopbacks.has(address),
    signs: signsOf(observation),
    voice: voiceOf(smtp),
    keywords: smtp?.outcome === "ok" && smtp.ehlo.length > 0 ? keywordsOf(smtp.ehlo) : null,
    starttls: starttlsOf(smtp),
    auth: authOf(smtp),
    resolved: observation.resolved,
    turn: 0,
  };
}

const minute = 60_000;

/** One cell is what one vantage sees of one endpoint. */
export const cellOf = (seen: Seen): string =>
  `${seen.standpoint.id}|${seen.role}|${seen.role === "server" ? "" : seen.host}|${seen.port}|${seen.family}|${seen.lanAddress}|${seen.loopback}`;

function withoutSuperseded(all: Seen[]): Seen[] {
  const newest = new Map<string, number>();
  for (const seen of all) newest.set(cellOf(seen), Math.max(newest.get(cellOf(seen)) ?? 0, seen.at));
  return all.filter((seen) => seen.at >= (newest.get(cellOf(seen)) ?? 0) - 30 * minute);
}

function withTurns(all: Seen[]): Seen[] {
  const counts = new Map<string, number>();
  return all
    .toSorted((a, b) => a.at - b.at || a.index - b.index)
    .map((seen) => {
      if (seen.port !== 25) return seen;
      const turn = counts.get(seen.standpoint.egress) ?? 0;
      counts.set(seen.standpoint.egress, turn + 1);
      return { ...seen, turn };
    });
}

/** A resolver that did not answer in time, as the system and c-ares call it: unlike "no such name" it may be chance. */
const unanswered: ReadonlySet<string | undefined> = new Set(["EAI_AGAIN", "ETIMEOUT"]);
const oneLookMs = 10_000;

/** One look asks for a name once, however many ports it then tries: a question that got lost is one fact, not three. */
function echoes(observations: readonly Observation[]): ReadonlySet<Observation> {
  const first = new Map<string, number>();
  return new Set(
    observations.filter(({ transport, error, vantage, target, at }) => {
      if (transport !== "dns-failure" || !unanswered.has(error?.code)) return false;
      const key = `${vantage.id} ${target.host}`;
      const since = Date.parse(at) - (first.get(key) ?? Number.NEGATIVE_INFINITY);
      if (since >= oneLookMs) first.set(key, Date.parse(at));
      return since < oneLookMs;
    }),
  );
}

/**
 * Observations as the model reads them: failures of our own and echoes of one lost question dropped, older looks of a
 * cell dropped after half an hour.
 */
export function readSeen(profile: Profile, observations: readonly Observation[]): Seen[] {
  const repeated = echoes(observations);
  const judged = observations
    .map((observation, index) => ({ observation, seen: seenOf(profile, observation, index) }))
    .filter(({ observation, seen }) => seen.signs.length > 0 && !repeated.has(observation))
    .map(({ seen }) => seen);
  return withTurns(withoutSuperseded(judged));
}
