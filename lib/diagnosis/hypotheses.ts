import { allInstances } from "@/lib/model/faults";
import type { FaultInstance, Scene } from "@/lib/model/faults/types";
import { nominalWorld, type World } from "@/lib/model/world";
import type { Likelihood } from "./likelihood";
import { type Breaker, sharedBreaker } from "./shared-worlds";
import { steady, total } from "./sums";

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

type Scored = Omit<Hypothesis, "probability"> & { prior: number };

const usefulGain = 0.5;
const widest = { pairs: 16, triples: 8 };

/** Two manners of one fault in one place exclude each other. */
const clash = (a: FaultInstance, b: FaultInstance) =>
  a.code === b.code && a.line === b.line && a.vantage === b.vantage;

/** Explanations of one fault more than `base`. */
function extend({ likelihood, broken }: Search, base: Scored, by: readonly FaultInstance[]): Scored[] {
  const byGroup = likelihood.near(base.world);
  const fitting = by.filter((fault) => !base.faults.some((present) => clash(present, fault)));
  return fitting.map((fault) => {
    const world = broken(base.world, fault);
    const prior = base.prior + Math.log(fault.odds);
    return { faults: [...base.faults, fault], world, prior, score: steady(prior + total(byGroup(world))) };
  });
}

const setKey = ({ faults }: Scored) =>
  faults
    .map((fault) => fault.key)
    .toSorted()
    .join(" + ");

/** The same faults in another order are the same explanation; the first stands. */
const distinct = (all: readonly Scored[]): Scored[] => {
  const known = new Set<string>();
  return all.filter((one) => known.size < known.add(setKey(one)).size);
};

const best = (all: readonly Scored[], count: number) =>
  all.toSorted((a, b) => b.score - a.score).slice(0, count);

/** Faults that explain some group better than no fault does. */
function helpful({ likelihood }: Search, none: Scored, singles: readonly Scored[]): Scored[] {
  const byGroup = likelihood.near(none.world);
  const without = byGroup(none.world);
  return singles.filter(({ world }) =>
    byGroup(world).some((log, group) => log > (without[group] ?? 0) + usefulGain),
  );
}

/**
 * All explanations worth their weight, the likeliest first: none, every single fault, pairs of those that explain
 * something, and longer ones grown from the best.
 */
export function explain(search: Search): Hypothesis[] {
  const sound = total(search.likelihood.near(nominalWorld)(nominalWorld));
  const none: Scored = { faults: [], world: nominalWorld, prior: 0, score: steady(sound) };
  const singles = extend(search, none, search.instances);
  const useful = helpful(search, none, singles);
  const faults = useful.flatMap((one) => one.faults);
  const grow = (from: readonly Scored[]) => distinct(from.flatMap((base) => extend(search, base, faults)));
  const pairs = useful.flatMap((base, place) => extend(search, base, faults.slice(place + 1)));
  const triples = grow(best(pairs, widest.pairs));
  const longer = grow(best(triples, widest.triples));
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
