import { type Egress, egressOf, type ServerSide, type World } from "@/lib/model/world";
import type { Clue } from "./clues";
import type { EndpointState } from "./endpoint-states";
import { kept } from "./kept";
import { addUp, logSumExp, logWeights, sightScores } from "./state-scores";

/** One port of the server or one control in one address family, with what each way out saw of it. */
type Endpoint = {
  clues: readonly Clue[];
  byWay: ReadonlyMap<string, readonly Clue[]>;
  states: readonly EndpointState[];
};

/** What was seen of some endpoints, set against worlds. */
export type EndpointLikelihood = {
  /** log P(sights | world) for each endpoint, its own unknowns summed out. */
  byEndpoint: (world: World) => number[];
  /** log P(sight | world, all other sights), by the sight's index. */
  predictive: (world: World) => [index: number, log: number][];
};

function grouped(clues: readonly Clue[], keyOf: (clue: Clue) => string): Map<string, Clue[]> {
  const groups = new Map<string, Clue[]>();
  for (const clue of clues) groups.set(keyOf(clue), [...(groups.get(keyOf(clue)) ?? []), clue]);
  return groups;
}

function endpointsOf(clues: readonly Clue[], statesOf: (clue: Clue) => readonly EndpointState[]): Endpoint[] {
  const endpoints = grouped(clues, ({ role, host, port, family }) =>
    [role, role === "server" ? "" : host, port, family].join("|"),
  );
  return [...endpoints.values()].map((mine) => ({
    clues: mine,
    byWay: grouped(mine, (clue) => clue.standpoint.egress),
    states: mine.slice(0, 1).flatMap(statesOf),
  }));
}

type Column = { egress: string; scores: (world: World) => readonly (readonly number[])[] };

/**
 * The scores of what one way out saw, for each endpoint. They read of a world that way and the server's side alone;
 * the worlds of a search share these parts, so each two of them are reckoned once.
 */
function columnOf(egress: string, endpoints: readonly Endpoint[]): Column {
  const reckon = (world: World) =>
    endpoints.map(({ byWay, states }) => sightScores(world, byWay.get(egress) ?? [], states));
  const ofParts = kept((way: Egress) =>
    kept((server: ServerSide) => reckon({ egress: { [egress]: way }, server })),
  );
  return { egress, scores: (world) => ofParts(egressOf(world, egress))(world.server) };
}

/** What each way out saw of one endpoint, by way. */
type Strands = ReadonlyMap<string, readonly number[]>;

const whole = ({ states }: Endpoint, strands: Strands) =>
  logSumExp(addUp(logWeights(states), [...strands.values()]));

function without(clue: Clue, endpoint: Endpoint, strands: Strands, world: World): number {
  const { egress } = clue.standpoint;
  const left = endpoint.byWay.get(egress)?.filter((one) => one !== clue) ?? [];
  return whole(endpoint, new Map([...strands, [egress, sightScores(world, left, endpoint.states)]]));
}

/** How well worlds explain these sights; `statesOf` tells what is not known of the endpoint that a sight was of. */
export function endpointLikelihood(
  clues: readonly Clue[],
  statesOf: (clue: Clue) => readonly EndpointState[],
): EndpointLikelihood {
  const endpoints = endpointsOf(clues, statesOf);
  const ways = [...new Set(clues.map((clue) => clue.standpoint.egress))];
  const columns = ways.map((egress) => columnOf(egress, endpoints));
  const weights = endpoints.map(({ states }) => logWeights(states));
  const byEndpoint = (world: World) => {
    const seen = columns.map(({ scores }) => scores(world));
    return weights.map((weight, at) =>
      logSumExp(
        addUp(
          weight,
          seen.map((scores) => scores[at] ?? []),
        ),
      ),
    );
  };
  const predictive = (world: World) =>
    endpoints.flatMap((endpoint, at) => {
      const strands = new Map(columns.map(({ egress, scores }) => [egress, scores(world)[at] ?? []]));
      const all = whole(endpoint, strands);
      return endpoint.clues.map((clue): [number, number] => [
        clue.index,
        all - without(clue, endpoint, strands, world),
      ]);
    });
  return { byEndpoint, predictive };
}
