import { halfSeenOf, type Observation } from "@/lib/core/observation";

/** What one look came to, in the words a page has for it. */
export const sightWords = [
  "answers",
  "connects",
  "other-answers",
  "silent",
  "closed",
  "not-smtp",
  "tempfail",
  "rejected",
  "tls-failed",
  "refused",
  "reset",
  "no-answer",
  "unreachable",
  "no-name",
  "not-open",
  "not-judged",
] as const;
export type SightWord = (typeof sightWords)[number];

/** `good` got through, `odd` got through and something is not right, `shut` met an answer of "nobody here", `stop` met a wall. */
export type Tone = "good" | "odd" | "shut" | "stop" | "none";

export type Sight = {
  word: SightWord;
  tone: Tone;
  /** Place in the observations given. */
  index: number;
  at: string;
  connectMs: number | null;
  observation: Observation;
};

const tones: Readonly<Record<SightWord, Tone>> = {
  answers: "good",
  connects: "good",
  "other-answers": "stop",
  silent: "odd",
  closed: "odd",
  "not-smtp": "odd",
  tempfail: "odd",
  rejected: "odd",
  "tls-failed": "odd",
  refused: "shut",
  reset: "stop",
  "no-answer": "stop",
  unreachable: "stop",
  "no-name": "stop",
  "not-open": "stop",
  "not-judged": "none",
};

const outcomeWords = {
  ok: "answers",
  silent: "silent",
  closed: "closed",
  reset: "closed",
  "not-smtp": "not-smtp",
  tempfail: "tempfail",
  refused: "rejected",
  "tls-failed": "tls-failed",
} as const;

const transportWords = {
  refused: "refused",
  reset: "reset",
  timeout: "no-answer",
  unreachable: "unreachable",
  "dns-failure": "no-name",
  "not-judged": "not-judged",
} as const;

const halfWords = { "not-open": "not-open", filtered: "not-open", "no-answer": "no-answer" } as const;

function wordOf(observation: Observation): SightWord {
  const { transport, smtp } = observation;
  const half = halfSeenOf(observation);
  if (half !== null) return halfWords[half];
  if (transport !== "open") return transportWords[transport];
  return smtp === null ? "connects" : outcomeWords[smtp.outcome];
}

export function sightOf(observation: Observation, index: number): Sight {
  const word = wordOf(observation);
  const connectMs = observation.timings.connectMs ?? null;
  return { word, tone: tones[word], index, at: observation.at, connectMs, observation };
}

/** The same sight, once the diagnosis says that somebody else spoke in the server's place. */
export const spokenByOther = (sight: Sight): Sight => ({
  ...sight,
  word: "other-answers",
  tone: tones["other-answers"],
});

const better: readonly Tone[] = ["good", "odd", "shut", "stop", "none"];

export const cellKey = (vantage: string, role: string, host: string, port: number): string =>
  [vantage, role, host, port].join("|");

/** The newest look of each vantage at each address of an endpoint, in the order in which they were first seen. */
export function newestLooks(observations: readonly Observation[]): Sight[] {
  const newest = new Map<string, Sight>();
  for (const [index, observation] of observations.entries()) {
    const { vantage, target } = observation;
    const key = `${cellKey(vantage.id, target.role, target.host, target.port)}|${target.address}`;
    const known = newest.get(key);
    if (known === undefined || Date.parse(observation.at) >= Date.parse(known.at))
      newest.set(key, sightOf(observation, index));
  }
  return [...newest.values()];
}

/** The newest look of each vantage at each endpoint; where a name has several addresses, the best of them. */
export function latestSights(observations: readonly Observation[]): Map<string, Sight> {
  const cells = new Map<string, Sight>();
  for (const sight of newestLooks(observations)) {
    const { vantage, target } = sight.observation;
    const cell = cellKey(vantage.id, target.role, target.host, target.port);
    const known = cells.get(cell);
    if (known === undefined || better.indexOf(sight.tone) < better.indexOf(known.tone))
      cells.set(cell, sight);
  }
  return cells;
}
