import { type Egress, egressOf, nominalWorld, type ServerSide, type World } from "@/lib/model/world";
import type { Clue } from "./clues";
import type { Endpoint } from "./endpoints";
import { kept } from "./kept";
import { sightScore, sightsOf } from "./state-scores";
import { logSumExp, total } from "./sums";

/** log P(sights | world), one for each endpoint. */
export type ByEndpoint = (world: World) => number[];

/** What was seen of the endpoints, set against worlds. */
export type EndpointLikelihood = {
  /** The endpoints' own unknowns are summed out. Quick for worlds that share most of their parts with `base`. */
  near: (base: World) => ByEndpoint;
  /** log P(sight | world, all other sights), by the sight's index. */
  predictive: (world: World) => [index: number, log: number][];
};

/** What one way out saw, as scores of every state of every endpoint in their order. */
type Column = { egress: string; scores: (world: World) => readonly number[] };

/** A way of scoring the states of some endpoints by the sights from one way out, kept ready. */
function scorerOf(endpoints: readonly Endpoint[], egress: string): (world: World) => number[] {
  const slots = endpoints.flatMap(({ clues, states }) => {
    const sights = sightsOf(clues.filter((clue) => clue.standpoint.egress === egress));
    return states.map((state) => ({ sights, state }));
  });
  return (world) => slots.map(({ sights, state }) => sightScore(world, sights, state));
}

/**
 * The scores read of a world one way out and the server's side alone, those of controls not even the latter. The
 * worlds of a search share these parts, so each two of them are reckoned once.
 */
function columnOf(endpoints: readonly Endpoint[], egress: string): Column {
  const ofServer = scorerOf(
    endpoints.filter(({ role }) => role === "server"),
    egress,
  );
  const ofControls = scorerOf(
    endpoints.filter(({ role }) => role === "control"),
    egress,
  );
  const ofWay = kept((way: Egress) => {
    const world = { ...nominalWorld, egress: { [egress]: way } };
    const controls = ofControls(world);
    return kept((server: ServerSide) => [...ofServer({ ...world, server }), ...controls]);
  });
  return { egress, scores: (world) => ofWay(egressOf(world, egress))(world.server) };
}

type Sums = (world: World) => Float64Array;

/**
 * The sum of all columns and the weights, for worlds that share most of their parts with `base`. Every call gives the
 * same array, to be read before the next.
 */
function sumsNear(base: World, columns: readonly Column[], weights: readonly number[]): Sums {
  const known = columns.map(({ egress, scores }) => {
    return { egress, scores, way: egressOf(base, egress), before: scores(base) };
  });
  const sums = Float64Array.from(weights, (weight, at) =>
    total([weight, ...known.map(({ before }) => before[at] ?? 0)]),
  );
  const moved = sums.slice();
  return (world) => {
    moved.set(sums);
    for (const { egress, scores, way, before } of known) {
      if (world.server === base.server && egressOf(world, egress) === way) continue;
      const after = scores(world);
      for (let at = 0; at < moved.length; at++)
        moved[at] = (moved[at] ?? 0) + (after[at] ?? 0) - (before[at] ?? 0);
    }
    return moved;
  };
}

/** The states' scores of one endpoint, as they would be had one of its sights not been made. */
function without(
  clue: Clue,
  { clues, states, from }: Endpoint,
  world: World,
  sums: Float64Array,
  own: ArrayLike<number>,
) {
  const mine = clues.filter(({ standpoint }) => standpoint.egress === clue.standpoint.egress);
  const left = sightsOf(mine.filter((one) => one !== clue));
  return states.map(
    (state, at) => (sums[from + at] ?? 0) - (own[from + at] ?? 0) + sightScore(world, left, state),
  );
}

/** How well worlds explain what was seen of the endpoints. */
export function endpointLikelihood(endpoints: readonly Endpoint[]): EndpointLikelihood {
  const ways = new Set(endpoints.flatMap(({ clues }) => clues.map((clue) => clue.standpoint.egress)));
  const columns = [...ways].map((egress) => columnOf(endpoints, egress));
  const weights = endpoints.flatMap(({ states }) => states.map(({ weight }) => Math.log(weight)));
  const near = (base: World) => {
    const sums = sumsNear(base, columns, weights);
    return (world: World) => {
      const scores = sums(world);
      return endpoints.map(({ from, to }) => logSumExp(scores, from, to));
    };
  };
  const predictive = (world: World) => {
    const sums = sumsNear(world, columns, weights)(world);
    const own = new Map(columns.map(({ egress, scores }) => [egress, scores(world)]));
    return endpoints.flatMap((endpoint) => {
      const whole = logSumExp(sums, endpoint.from, endpoint.to);
      return endpoint.clues.map((clue): [number, number] => {
        const mine = own.get(clue.standpoint.egress) ?? sums;
        return [clue.index, whole - logSumExp(without(clue, endpoint, world, sums, mine))];
      });
    });
  };
  return { near, predictive };
}
