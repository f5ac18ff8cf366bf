import type { NextCheck } from "@/lib/core/diagnosis";
import { isAddress } from "@/lib/core/host";
import { smtpPort, submissionPort, submissionsPort } from "@/lib/core/port";
import type { Profile } from "@/lib/core/profile";
import type { ReportFact } from "@/lib/core/report";
import type { Dialled, Expectation } from "@/lib/model/observe";
import type { Standpoint } from "@/lib/model/seen";
import { signs } from "@/lib/model/sign";
import type { World } from "@/lib/model/world";
import type { Clue } from "./clues";
import type { LineState } from "./coverage";
import { controlStates, type EndpointState, serverStates } from "./endpoint-states";
import { expectedGain, type Outcomes, type Rival, rivalsOf } from "./gain";
import type { Hypothesis } from "./hypotheses";
import { kept } from "./kept";
import { cluesOfPort, stateScores } from "./state-scores";
import { shares, steady } from "./sums";

/** An endpoint that may be looked at, its unknowns weighed under each rival by what was seen already. */
type Endpoint = {
  role: "server" | "control";
  host: string;
  dialled: Dialled;
  states: readonly EndpointState[];
  weights: readonly (readonly number[])[];
};
type Candidate = { standpoint: Standpoint; endpoint: Endpoint; isNew: boolean };

const considered = 40;
const leastGain = 0.02;

/** Whoever answers in another voice than the server's own is an outcome apart. */
const outcomesOf = kept(({ reach, voice }: Expectation): Outcomes => {
  const [ok, ...others] = signs.map((sign) => reach[sign]);
  return voice === "own" ? [ok ?? 0, ...others, 0] : [0, ...others, ok ?? 0];
});

/** What a candidate would show if the world were so. */
function foreseen({ endpoint, standpoint }: Candidate, world: World, weights: readonly number[]): Outcomes {
  const lanAddress = endpoint.role === "server" && standpoint.side !== "outside";
  const dialled = { ...endpoint.dialled, lanAddress, loopback: standpoint.side === "server" };
  const mixed = new Array<number>(signs.length + 1).fill(0);
  for (const [at, { observe }] of endpoint.states.entries()) {
    const shown = outcomesOf(observe(world, standpoint, dialled));
    for (let one = 0; one < mixed.length; one++)
      mixed[one] = (mixed[one] ?? 0) + (weights[at] ?? 0) * (shown[one] ?? 0);
  }
  return mixed;
}

const gain = (rivals: readonly Rival[], candidate: Candidate): number =>
  expectedGain(
    rivals,
    rivals.map(({ hypothesis }, place) =>
      foreseen(candidate, hypothesis.world, candidate.endpoint.weights[place] ?? []),
    ),
  );

const lan = { id: "server-lan", side: "lan" } as const;
const itself = { id: "server", side: "server" } as const;

function standpoints(
  profile: Profile,
  clues: readonly Clue[],
  lines: readonly LineState[],
): { standpoint: Standpoint; isNew: boolean }[] {
  const present = new Map(clues.map((clue) => [clue.standpoint.id, clue.standpoint]));
  const missing = lines
    .filter((one) => one.state === "unseen" && one.line.id !== profile.server.line)
    .map((one): Standpoint => ({ id: one.line.id, side: "outside", egress: one.line.id }));
  const egress = profile.server.line ?? "server";
  const atTheServer = ([lan, itself] as const)
    .map(({ id, side }): Standpoint => ({ id, side, egress }))
    .filter(({ side }) => ![...present.values()].some((one) => one.side === side));
  return [
    ...[...present.values()].map((standpoint) => ({ standpoint, isNew: false })),
    ...[...missing, ...atTheServer].map((standpoint) => ({ standpoint, isNew: true })),
  ];
}

const weightsOf = (seen: readonly Clue[], states: readonly EndpointState[], rivals: readonly Rival[]) =>
  rivals.map(({ hypothesis }) => shares(stateScores(hypothesis.world, seen, states)));

/** Where a name failed, the server's address tells a line without names from one without anything. */
function byAddress(profile: Profile, clues: readonly Clue[]): string[] {
  if (!clues.some((clue) => clue.signs.includes("no-name"))) return [];
  const greeted = clues.find((clue) => clue.role === "server" && clue.identity === "own" && !clue.lanAddress);
  return [profile.server.addresses[0] ?? greeted?.resolved[0]].filter((address) => address !== undefined);
}

/** Hosts that waiting mail is for: whether the server reaches their 25 tells a block from a wrong port. */
function waitedFor(facts: readonly ReportFact[]): { host: string; port: number }[] {
  const relays = facts.flatMap((fact) => (fact.kind === "queued" && fact.relay !== null ? [fact.relay] : []));
  return [...new Set(relays)].slice(0, 2).map((host) => ({ host, port: smtpPort }));
}

function endpoints(
  profile: Profile,
  clues: readonly Clue[],
  rivals: readonly Rival[],
  facts: readonly ReportFact[],
): Endpoint[] {
  const { host } = profile.server;
  const dialled = (name: string, port: number): Dialled => ({
    port,
    family: 4,
    named: !isAddress(name),
    lanAddress: false,
    turn: 1,
  });
  const looked = clues.filter((clue) => clue.role === "control");
  const controls = new Map(
    [...profile.controls, ...looked, ...waitedFor(facts)].map(({ host, port }) => [
      `${host}|${port}`,
      { host, port },
    ]),
  );
  const serverAt = (name: string, port: number): Endpoint => {
    const states = serverStates(profile, port, 4);
    const weights = weightsOf(cluesOfPort(clues, port), states, rivals);
    return { role: "server", host: name, dialled: dialled(name, port), states, weights };
  };
  return [
    ...byAddress(profile, clues).map((address) => serverAt(address, smtpPort)),
    ...[smtpPort, submissionPort, submissionsPort].map((port) => serverAt(host, port)),
    ...[...controls.values()].map(({ host, port }): Endpoint => {
      const seen = looked.filter((clue) => clue.host === host && clue.port === port);
      const weights = weightsOf(seen, controlStates, rivals);
      return { role: "control", host, dialled: dialled(host, port), states: controlStates, weights };
    }),
  ];
}

/** The checks that would best tell the explanations apart, the best first; a line nobody looked from always comes along. */
export function nextChecks(
  profile: Profile,
  clues: readonly Clue[],
  ranked: readonly Hypothesis[],
  lines: readonly LineState[],
  facts: readonly ReportFact[],
): NextCheck[] {
  const rivals = rivalsOf(ranked.slice(0, considered));
  const possible = endpoints(profile, clues, rivals, facts);
  const all = standpoints(profile, clues, lines).flatMap(({ standpoint, isNew }) =>
    possible.map((endpoint): Candidate => ({ endpoint, standpoint, isNew })),
  );
  const rated = all
    .map((candidate) => ({ candidate, bits: steady(gain(rivals, candidate)) }))
    .toSorted((a, b) => b.bits * (b.candidate.isNew ? 0.8 : 1) - a.bits * (a.candidate.isNew ? 0.8 : 1));
  const worth = rated.filter(({ bits }) => bits >= leastGain).slice(0, 5);
  const unseen = rated.filter(
    ({ candidate }) =>
      candidate.isNew &&
      candidate.endpoint.role === "server" &&
      candidate.endpoint.dialled.port === smtpPort &&
      candidate.standpoint.side === "outside",
  );
  const chosen = [...new Set([...worth, ...unseen])];
  return (chosen.length > 0 ? chosen : rated.slice(0, 3)).map(({ candidate, bits }) => ({
    vantage: candidate.standpoint.id,
    target: { host: candidate.endpoint.host, port: candidate.endpoint.dialled.port },
    gainBits: Math.round(bits * 1000) / 1000,
  }));
}
