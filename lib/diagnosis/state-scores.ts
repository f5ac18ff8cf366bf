import type { World } from "@/lib/model/world";
import type { Clue } from "./clues";
import type { EndpointState } from "./endpoint-states";
import { sightLikelihood } from "./sight-likelihood";

/** The sights of one port of the server in IPv4. */
export const cluesOfPort = (clues: readonly Clue[], port: number): Clue[] =>
  clues.filter((clue) => clue.role === "server" && clue.port === port && clue.family === 4);

/** Lost packets come in groups: the second stray in one cell is far likelier than the first. */
const repeatFloor = 0.25;

function isRepeat(clues: readonly Clue[], place: number): boolean {
  const { cell, signs, identity } = clues[place] as Clue;
  return clues
    .slice(0, place)
    .some((one) => one.cell === cell && one.signs[0] === signs[0] && one.identity === identity);
}

/** log P(sights of one endpoint | world, state) for each of its states. */
export function sightScores(
  world: World,
  clues: readonly Clue[],
  states: readonly EndpointState[],
): number[] {
  const floors = clues.map((_, place) => (isRepeat(clues, place) ? repeatFloor : 0));
  return states.map(({ observe }) =>
    clues.reduce((sum, clue, place) => {
      const p = sightLikelihood(clue, observe(world, clue.standpoint, clue));
      return sum + Math.log(Math.max(p, floors[place] ?? 0));
    }, 0),
  );
}

export function addUp(first: readonly number[], others: readonly (readonly number[])[]): number[] {
  const sums = [...first];
  for (const other of others)
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (other[at] ?? 0);
  return sums;
}

export const logWeights = (states: readonly EndpointState[]): number[] =>
  states.map((state) => Math.log(state.weight));

/** log of weight × likelihood for each state of an endpoint. */
export const stateScores = (
  world: World,
  clues: readonly Clue[],
  states: readonly EndpointState[],
): number[] => addUp(logWeights(states), [sightScores(world, clues, states)]);

export function logSumExp(values: readonly number[]): number {
  const top = Math.max(...values);
  if (top === Number.NEGATIVE_INFINITY) return top;
  return top + Math.log(values.reduce((sum, value) => sum + Math.exp(value - top), 0));
}

/** The states' scores as shares that sum to one. */
export function shares(scores: readonly number[]): number[] {
  const all = logSumExp(scores);
  return scores.map((score) => Math.exp(score - all));
}
