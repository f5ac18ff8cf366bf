import type { Profile } from "@/lib/core/profile";
import type { ReportFact } from "@/lib/core/report";
import { egressOf, soundServer, type World } from "@/lib/model/world";
import type { Clue, NameAnswer } from "./clues";
import { endpointLikelihood } from "./endpoint-likelihood";
import { controlStates, serverStates } from "./endpoint-states";
import { kept } from "./kept";
import { type Outgoing, queueLikelihood } from "./queue-likelihood";

/** Everything seen and read, set against worlds. */
export type Likelihood = {
  /** log P(evidence | world) for each group that shares unknowns: a port of the server, a control, names, the queue. */
  byGroup: (world: World) => number[];
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
  const isServer = (clue: Clue) => clue.role === "server";
  const server = endpointLikelihood(clues.filter(isServer), ({ port, family }) =>
    serverStates(profile, port, family),
  );
  const controls = endpointLikelihood(
    clues.filter((clue) => !isServer(clue)),
    () => controlStates,
  );
  /** Controls see nothing of the server: worlds that differ there alone are one world to them. */
  const asControls = (world: World): World => ({ ...world, server: soundServer });
  const queue = kept((outgoing: Outgoing) => Math.log(queueLikelihood(outgoing, facts)));
  return {
    byGroup: (world) => [
      ...server.byEndpoint(world),
      ...controls.byEndpoint(asControls(world)),
      namesLikelihood(world, answers),
      queue(world.server.outgoing),
    ],
    predictive: kept(
      (world: World) => new Map([...server.predictive(world), ...controls.predictive(asControls(world))]),
    ),
  };
}
