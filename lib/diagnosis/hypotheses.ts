import { allInstances } from "@/lib/model/faults";
import type { FaultInstance, Scene } from "@/lib/model/faults/types";
import { nominalWorld, type World } from "@/lib/model/world";
import type { Likelihood } from "./likelihood";
import { type Breaker, sharedBreaker } from "./shared-worlds";

/** One explanation: no fault, one, or a few that fit together. */
export type Hypothesis = {
  faults: readonly FaultInstance[];
  world: World;
  /** log P(evidence, hypothesis), up to a constant. */
  score: number;
  /** Share among all hypotheses; sums to one. */
  probability: number;
};

/** What may be wrong, what was seen, and the worlds made so far. */
export type Search = { instances: readonly FaultInstance[]; likelihood: Likelihood; broken: Breaker };

export const searchOf = (scene: Scene, likelihood: Likelihood): Search => ({
  instances: allInstances(scene),
  likelihood,
  broken: sharedBreaker(),
});

type Scored = Omit<Hypothesis, "probability"> & { prior: number; byGroup: readonly number[] };

const usefulGain = 0.5;
const widest = { pairs: 16, triples: 8 };

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** Two manners of one fault in one place exclude each other. */
const clash = (a: FaultInstance, b: FaultInstance) =>
  a.code === b.code && a.line === b.line && a.vantage === b.vantage;

function score(
  likelihood: Likelihood,
  faults: readonly FaultInstance[],
  world: World,
  prior: number,
): Scored {
  const byGroup = likelihood.byGroup(world);
  return { faults, world, prior, byGroup, score: prior + total(byGroup) };
}

const withFault = ({ likelihood, broken }: Search, base: Scored, fault: FaultInstance): Scored =>
  score(likelihood, [...base.faults, fault], broken(base.world, fault), base.prior + Math.log(fault.odds));

/** One number for each set of faults, in whatever order they are given. */
function setNumber(all: readonly FaultInstance[]): (faults: readonly FaultInstance[]) => number {
  const places = new Map(all.map((fault, place) => [fault, place]));
  return (faults) =>
    faults
      .map((fault) => places.get(fault) ?? 0)
      .sort((a, b) => a - b)
      .reduce((number, place) => number * (all.length + 1) + place + 1, 0);
}

function extend(search: Search, from: readonly Scored[], by: readonly FaultInstance[]): Scored[] {
  const numberOf = setNumber(by);
  const seen = new Set<number>();
  const longer: Scored[] = [];
  for (const base of from)
    for (const fault of by) {
      if (base.faults.some((present) => clash(present, fault))) continue;
      const number = numberOf([...base.faults, fault]);
      if (seen.has(number)) continue;
      seen.add(number);
      longer.push(withFault(search, base, fault));
    }
  return longer;
}

const best = (all: readonly Scored[], count: number) =>
  all.toSorted((a, b) => b.score - a.score).slice(0, count);

/** A fault helps where it explains some group better than no fault does. */
const helps = (none: Scored, one: Scored) =>
  one.byGroup.some((value, index) => value > (none.byGroup[index] ?? 0) + usefulGain);

/**
 * All explanations worth their weight, the likeliest first: none, every single fault, pairs of those that explain
 * something, and longer ones grown from the best.
 */
export function explain(search: Search): Hypothesis[] {
  const none = score(search.likelihood, [], nominalWorld, 0);
  const singles = search.instances.map((fault) => withFault(search, none, fault));
  const helpful = singles.filter((one) => helps(none, one));
  const faults = helpful.flatMap((one) => one.faults);
  const pairs = extend(search, helpful, faults);
  const triples = extend(search, best(pairs, widest.pairs), faults);
  const longer = extend(search, best(triples, widest.triples), faults);
  return normalised([none, ...singles, ...pairs, ...triples, ...longer]);
}

function normalised(all: readonly Scored[]): Hypothesis[] {
  const ranked = all.toSorted((a, b) => b.score - a.score);
  const top = ranked[0]?.score ?? 0;
  const mass = ranked.reduce((sum, one) => sum + Math.exp(one.score - top), 0);
  return ranked.map(({ faults, world, score }) => ({
    faults,
    world,
    score,
    probability: Math.exp(score - top) / mass,
  }));
}
