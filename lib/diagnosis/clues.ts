import { isPrivateAddress } from "@/lib/core/address";
import type { Profile } from "@/lib/core/profile";
import type { Expectation } from "@/lib/model/observe";
import { cellOf, type Seen } from "@/lib/model/seen";
import type { Identity } from "@/lib/model/sign";

/** A sight, set beside what the others saw. */
export type Clue = Seen & {
  cell: string;
  /** Null where no name could be read, or where nothing says which name is the server's. */
  identity: Exclude<Identity, "any"> | null;
  loss: Expectation["keywords"] | null;
};

const registered = (host: string): string => host.split(".").slice(-3).join(".");

/** How strongly a name speaks for being the server's own: the profile's name, then the LAN's view, then the number of places. */
function voiceScore(profile: Profile, voice: string, seen: readonly Seen[]): number {
  const heard = seen.filter((one) => one.role === "server" && one.voice === voice);
  const places = new Set(heard.map((one) => `${one.standpoint.egress}|${one.port}`)).size;
  const inside = heard.some((one) => one.standpoint.side !== "outside" && one.lanAddress) ? 20 : 0;
  const exact = voice === profile.server.host ? 12 : 0;
  const related = registered(voice) === registered(profile.server.host) ? 3 : 0;
  return exact + inside + related + places;
}

/** The name by which the server greets; null where two names have equal claims. */
export function ownVoice(profile: Profile, seen: readonly Seen[]): string | null {
  const voices = [...new Set(seen.flatMap((one) => (one.role === "server" && one.voice ? [one.voice] : [])))];
  const ranked = voices
    .filter((voice) => voice !== "masked")
    .map((voice) => ({ voice, score: voiceScore(profile, voice, seen) }))
    .toSorted((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (best === undefined) return null;
  return second !== undefined && second.score === best.score ? null : best.voice;
}

function serverIdentity(seen: Seen, own: string | null): Clue["identity"] {
  if (seen.voice === null) return null;
  if (seen.voice === "masked") return "masked";
  if (own === null) return null;
  return seen.voice === own ? "own" : "foreign";
}

/** A control that greets with the very name that another host gave from the same place was never reached. */
function controlIdentity(seen: Seen, all: readonly Seen[]): Clue["identity"] {
  if (seen.voice === null || seen.port !== 25) return null;
  if (seen.voice === "masked") return "masked";
  if (seen.voice === seen.host) return "own";
  const twin = all.some(
    (other) =>
      other.port === 25 &&
      other.standpoint.id === seen.standpoint.id &&
      other.voice === seen.voice &&
      (other.role !== seen.role || other.host !== seen.host),
  );
  return twin ? "foreign" : "own";
}

/** Some servers offer their own network more: what one place alone was offered is missed by nobody. */
function offeredByMost(all: readonly Seen[]): string[] {
  const places = new Set(all.map((one) => one.standpoint.id)).size;
  const offeredTo = new Map<string, Set<string>>();
  for (const one of all)
    for (const word of one.keywords ?? [])
      offeredTo.set(word, (offeredTo.get(word) ?? new Set()).add(one.standpoint.id));
  return [...offeredTo].filter(([, to]) => to.size * 2 > places).map(([word]) => word);
}

function keywordLoss(seen: Seen, all: readonly Seen[], own: string | null): Clue["loss"] {
  if (seen.role !== "server" || seen.keywords === null || seen.voice !== own) return null;
  const others = all.filter(
    (other) =>
      other.role === "server" &&
      other.port === seen.port &&
      other.keywords !== null &&
      other.voice === own &&
      other.standpoint.id !== seen.standpoint.id,
  );
  if (others.length === 0) return null;
  const gone = offeredByMost(others).filter((word) => !seen.keywords?.has(word));
  if (gone.length >= 3) return "many-gone";
  return gone.includes("STARTTLS") ? "starttls-gone" : "full";
}

export function readClues(profile: Profile, seen: readonly Seen[]): Clue[] {
  const own = ownVoice(profile, seen);
  return seen.map((one) => ({
    ...one,
    cell: cellOf(one),
    identity: one.role === "server" ? serverIdentity(one, own) : controlIdentity(one, seen),
    loss: keywordLoss(one, seen, own),
  }));
}

/** What one way out gets from DNS for the server's name, against what is right; `private` is normal in the LAN only. */
export type NameAnswer = {
  egress: string;
  side: Seen["standpoint"]["side"];
  answer: "same" | "different";
  index: number;
};

function rightAddresses(profile: Profile, clues: readonly Clue[]): ReadonlySet<string> | null {
  if (profile.server.addresses.length > 0) return new Set(profile.server.addresses);
  const votes = new Map<string, { egresses: Set<string>; greeted: boolean; addresses: readonly string[] }>();
  for (const clue of clues) {
    if (clue.role !== "server" || clue.standpoint.side !== "outside" || clue.resolved.length === 0) continue;
    const key = clue.resolved.toSorted().join(" ");
    const vote = votes.get(key) ?? { egresses: new Set(), greeted: false, addresses: clue.resolved };
    vote.egresses.add(clue.standpoint.egress);
    vote.greeted ||= clue.identity === "own";
    votes.set(key, vote);
  }
  const score = (vote: { egresses: Set<string>; greeted: boolean; addresses: readonly string[] }) =>
    vote.egresses.size + (vote.greeted ? 2 : 0) - (vote.addresses.every(isPrivateAddress) ? 3 : 0);
  const [best, second] = [...votes.values()].toSorted((a, b) => score(b) - score(a));
  if (best === undefined || (second !== undefined && score(second) === score(best))) return null;
  return new Set(best.addresses);
}

/** One answer for each way out: the same name asked ten times from one place is one fact. */
export function nameAnswers(profile: Profile, clues: readonly Clue[]): NameAnswer[] {
  const right = rightAddresses(profile, clues);
  if (right === null) return [];
  const byEgress = new Map<string, NameAnswer>();
  for (const clue of clues) {
    if (clue.role !== "server" || clue.resolved.length === 0 || byEgress.has(clue.standpoint.egress))
      continue;
    if (clue.standpoint.side !== "outside") continue;
    const same = clue.resolved.some((address) => right.has(address));
    const { egress, side } = clue.standpoint;
    byEgress.set(egress, { egress, side, answer: same ? "same" : "different", index: clue.index });
  }
  return [...byEgress.values()];
}
