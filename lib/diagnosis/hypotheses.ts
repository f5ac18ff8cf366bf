import { allInstances } from "@/lib/model/faults";
import type { FaultInstance, Scene } from "@/lib/model/faults/types";
import { nominalWorld, type World } from "@/lib/model/world";
import type { Group } from "./likelihood";

/** One explanation: no fault, one, or a few that fit together. */
export type Hypothesis = {
  faults: readonly FaultInstance[];
  world: World;
  /** log P(evidence, hypothesis), up to a constant. */
  score: number;
  /** Share among all hypotheses; sums to one. */
  probability: number;
};

type Scored = Omit<Hypothesis, "probability"> & { byGroup: readonly number[] };

const usefulGain = 0.5;
const widest = { pairs: 16, triples: 8 };

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** Two manners of one fault in one place exclude each other. */
const clash = (a: FaultInstance, b: FaultInstance) =>
  a.code === b.code && a.line === b.line && a.vantage === b.vantage;

function score(groups: readonly Group[], faults: readonly FaultInstance[]): Scored {
  const world = faults.reduce((before, fault) => fault.apply(before), nominalWorld);
  const byGroup = groups.map((group) => group.logLikelihood(world));
  const prior = faults.reduce((sum, fault) => sum + Math.log(fault.odds), 0);
  return { faults, world, byGroup, score: prior + total(byGroup) };
}

function extend(groups: readonly Group[], from: readonly Scored[], by: readonly FaultInstance[]): Scored[] {
  const seen = new Set<string>();
  const longer: Scored[] = [];
  for (const base of from)
    for (const fault of by) {
      if (base.faults.some((present) => clash(present, fault))) continue;
      const faults = [...base.faults, fault];
      const key = faults
        .map((one) => one.key)
        .toSorted()
        .join(" + ");
      if (seen.has(key)) continue;
      seen.add(key);
      longer.push(score(groups, faults));
    }
  return longer;
}

const best = (all: readonly Scored[], count: number) =>
  all.toSorted((a, b) => b.score - a.score).slice(0, count);

/** A fault helps where it explains some group better than no fault does. */
function useful(none: Scored, singles: readonly Scored[]): FaultInstance[] {
  return singles
    .filter((one) => one.byGroup.some((value, index) => value > (none.byGroup[index] ?? 0) + usefulGain))
    .flatMap((one) => one.faults);
}

/**
 * All explanations worth their weight, the likeliest first: none, every single fault, pairs of those that explain
 * something, and longer ones grown from the best.
 */
export function explain(scene: Scene, groups: readonly Group[]): Hypothesis[] {
  const none = score(groups, []);
  const singles = allInstances(scene).map((fault) => score(groups, [fault]));
  const helpful = useful(none, singles);
  const helpfulSingles = singles.filter((one) => one.faults.some((fault) => helpful.includes(fault)));
  const pairs = extend(groups, helpfulSingles, helpful);
  const triples = extend(groups, best(pairs, widest.pairs), helpful);
  const longer = extend(groups, best(triples, widest.triples), helpful);
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
