import type { World } from "@/lib/model/world";
import type { Clue } from "./clues";
import type { EndpointState } from "./endpoint-states";
import { sightLikelihood } from "./sight-likelihood";

/** The sights of one port of the server in IPv4. */
export const cluesOfPort = (clues: readonly Clue[], port: number): Clue[] =>
  clues.filter((clue) => clue.role === "server" && clue.port === port && clue.family === 4);

/** Lost packets come in groups: the second stray in one cell is far likelier than the first. */
const repeatFloor = 0.25;

/** A sight, and the least that it may count. */
export type Sight = { clue: Clue; floor: number };

export function sightsOf(clues: readonly Clue[]): Sight[] {
  const before = new Set<string>();
  return clues.map((clue) => {
    const said = `${clue.cell}|${clue.signs[0]}|${clue.identity}`;
    const floor = before.has(said) ? repeatFloor : 0;
    before.add(said);
    return { clue, floor };
  });
}

/** log P(sights of one endpoint | world, state). */
export function sightScore(world: World, sights: readonly Sight[], { observe }: EndpointState): number {
  let sum = 0;
  for (const { clue, floor } of sights)
    sum += Math.log(Math.max(floor, sightLikelihood(clue, observe(world, clue.standpoint, clue))));
  return sum;
}

/** log of weight × likelihood for each state of an endpoint. */
export function stateScores(
  world: World,
  clues: readonly Clue[],
  states: readonly EndpointState[],
): number[] {
  const sights = sightsOf(clues);
  return states.map((state) => Math.log(state.weight) + sightScore(world, sights, state));
}
