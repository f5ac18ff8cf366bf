import type { Profile } from "@/lib/core/profile";
import type { ReportFact } from "@/lib/core/report";
import { egressOf, type ServerSide, type World } from "@/lib/model/world";
import type { Clue, NameAnswer } from "./clues";
import { endpointLikelihood } from "./endpoint-likelihood";
import { endpointsOf } from "./endpoints";
import { kept } from "./kept";
import { listenerLikelihood, type Outgoing, queueLikelihood } from "./queue-likelihood";

/** Everything seen and read, set against worlds. */
export type Likelihood = {
  /**
   * log P(evidence | world) for each group that shares unknowns: a port of the server, a control, names, the queue, the listeners.
   * Quick for worlds that share most of their parts with `base`.
   */
  near: (base: World) => (world: World) => number[];
  /** log P(sight | world, all other sights), by the sight's index. */
  predictive: (world: World) => ReadonlyMap<number, number>;
};

function nameLikelihood(world: World, { egress, answer }: NameAnswer): number {
  const wrong = egressOf(world, egress).names === "another-address";
  if (answer === "same") return wrong ? 0.05 : 0.985;
  return wrong ? 0.93 : 0.004;
}

const namesLikelihood = (world: World, answers: readonly NameAnswer[]): number =>
  answers.reduce((sum, answer) => sum + Math.log(nameLikelihood(world, answer)), 0);

export function likelihoodOf(
  profile: Profile,
  clues: readonly Clue[],
  answers: readonly NameAnswer[],
  facts: readonly ReportFact[],
): Likelihood {
  const endpoints = endpointLikelihood(endpointsOf(profile, clues));
  const queue = kept((outgoing: Outgoing) =>
    facts.length > 0 ? Math.log(queueLikelihood(outgoing, facts)) : 0,
  );
  const listeners = kept((server: ServerSide) => Math.log(listenerLikelihood(server, facts)));
  const near = (base: World) => {
    const byEndpoint = endpoints.near(base);
    return (world: World) => {
      const logs = byEndpoint(world);
      const { server } = world;
      logs.push(namesLikelihood(world, answers), queue(server.outgoing), listeners(server));
      return logs;
    };
  };
  return { near, predictive: kept((world: World) => new Map(endpoints.predictive(world))) };
}
