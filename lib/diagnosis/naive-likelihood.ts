import type { World } from "@/lib/model/world";
import type { Endpoint } from "./endpoints";
import { sightLikelihood } from "./sight-likelihood";

/** log P(sights of one endpoint | world) by the book, nothing kept: the yardstick for tests and the benchmark. */
export function naiveLogLikelihood(world: World, { clues, states }: Endpoint): number {
  const sum = states.reduce((all, { weight, observe }) => {
    const said: string[] = [];
    const product = clues.reduce((p, clue) => {
      const key = `${clue.cell}|${clue.signs[0]}|${clue.identity}`;
      const one = sightLikelihood(clue, observe(world, clue.standpoint, clue));
      const counted = said.includes(key) ? Math.max(one, 0.25) : one;
      said.push(key);
      return p * counted;
    }, weight);
    return all + product;
  }, 0);
  return Math.log(sum);
}
