import type { Profile } from "@/lib/core/profile";
import type { ReportFact } from "@/lib/core/report";
import { type Expectation, observeControl, observeServer } from "@/lib/model/observe";
import { portStates } from "@/lib/model/port-state";
import type { Identity } from "@/lib/model/sign";
import { egressOf, type PortState, type World } from "@/lib/model/world";
import type { Clue, NameAnswer } from "./clues";
import { queueLikelihood } from "./queue-likelihood";

/** Evidence that shares unknowns, judged together: one port of the server, one control, DNS, the queue. */
export type Group = {
  key: string;
  clues: readonly Clue[];
  /** log P(evidence | world), the group's own unknowns summed out; without the clue at `except` where given. */
  logLikelihood: (world: World, except?: number) => number;
};

/** Lost packets come in groups: the second stray in one cell is far likelier than the first. */
const repeatFloor = 0.25;

const heard: Readonly<Record<Identity, Readonly<Record<"own" | "foreign" | "masked", number>>>> = {
  own: { own: 0.9985, foreign: 0.001, masked: 0.0005 },
  foreign: { own: 0.03, foreign: 0.95, masked: 0.02 },
  masked: { own: 0.03, foreign: 0.02, masked: 0.95 },
  any: { own: 0.5, foreign: 0.3, masked: 0.2 },
};

const kept: Readonly<Record<Expectation["keywords"], Readonly<Record<Expectation["keywords"], number>>>> = {
  full: { full: 0.975, "starttls-gone": 0.008, "many-gone": 0.017 },
  "starttls-gone": { full: 0.04, "starttls-gone": 0.92, "many-gone": 0.04 },
  "many-gone": { full: 0.05, "starttls-gone": 0.15, "many-gone": 0.8 },
};

/** P(one sight | what was to be expected). */
export function sightLikelihood(clue: Clue, expected: Expectation): number {
  let p = 0;
  for (const sign of clue.signs) p += expected.reach[sign];
  if (clue.identity !== null) p *= heard[expected.voice][clue.identity];
  if (clue.loss !== null) p *= kept[expected.keywords][clue.loss];
  return p;
}

function cellsLogLikelihood(
  clues: readonly Clue[],
  expect: (clue: Clue) => Expectation,
  except?: number,
): number {
  const before = new Set<string>();
  let sum = 0;
  for (const clue of clues) {
    if (clue.index === except) continue;
    const p = sightLikelihood(clue, expect(clue));
    const same = `${clue.cell}|${clue.signs[0]}|${clue.identity}`;
    sum += Math.log(before.has(same) ? Math.max(p, repeatFloor) : p);
    before.add(same);
  }
  return sum;
}

export function logSumExp(values: readonly number[]): number {
  const top = Math.max(...values);
  if (top === Number.NEGATIVE_INFINITY) return top;
  return top + Math.log(values.reduce((sum, value) => sum + Math.exp(value - top), 0));
}

/** log of weight × likelihood for each state of a port's unknowns. */
export function stateScores(
  world: World,
  clues: readonly Clue[],
  states: readonly PortState[],
  except?: number,
): number[] {
  return states.map(
    (state) =>
      Math.log(state.weight) +
      cellsLogLikelihood(clues, (clue) => observeServer(world, clue.standpoint, clue, state), except),
  );
}

function serverGroup(profile: Profile, key: string, clues: readonly Clue[]): Group {
  const first = clues[0];
  const states = portStates(profile, first?.port ?? 25, first?.family ?? 4);
  return {
    key,
    clues,
    logLikelihood: (world, except) => logSumExp(stateScores(world, clues, states, except)),
  };
}

/** A control is another's machine: it may be down for reasons of its own. */
export const controlUp = 0.96;

export function controlScores(
  world: World,
  clues: readonly Clue[],
  except?: number,
): [up: number, down: number] {
  const score = (up: boolean) =>
    cellsLogLikelihood(clues, (clue) => observeControl(world, clue.standpoint, clue, up), except);
  return [Math.log(controlUp) + score(true), Math.log(1 - controlUp) + score(false)];
}

const controlGroup = (key: string, clues: readonly Clue[]): Group => ({
  key,
  clues,
  logLikelihood: (world, except) => logSumExp(controlScores(world, clues, except)),
});

function nameGroup(answers: readonly NameAnswer[]): Group {
  const likelihood = (world: World, answer: NameAnswer) => {
    const wrong = egressOf(world, answer.egress).names === "another-address";
    if (answer.answer === "same") return wrong ? 0.05 : 0.985;
    return wrong ? 0.93 : 0.004;
  };
  return {
    key: "names",
    clues: [],
    logLikelihood: (world, except) =>
      answers.reduce(
        (sum, answer) => (answer.index === except ? sum : sum + Math.log(likelihood(world, answer))),
        0,
      ),
  };
}

function keyed(clues: readonly Clue[]): Map<string, Clue[]> {
  const groups = new Map<string, Clue[]>();
  for (const clue of clues) {
    const what = clue.role === "server" ? "server" : `control|${clue.host}`;
    const key = `${what}|${clue.port}|${clue.family}`;
    groups.set(key, [...(groups.get(key) ?? []), clue]);
  }
  return groups;
}

export function groupsOf(
  profile: Profile,
  clues: readonly Clue[],
  answers: readonly NameAnswer[],
  facts: readonly ReportFact[],
): Group[] {
  const groups = [...keyed(clues)].map(([key, members]) =>
    key.startsWith("server") ? serverGroup(profile, key, members) : controlGroup(key, members),
  );
  if (answers.length > 0) groups.push(nameGroup(answers));
  if (facts.length > 0)
    groups.push({
      key: "queue",
      clues: [],
      logLikelihood: (world) => Math.log(queueLikelihood(world, facts)),
    });
  return groups;
}
