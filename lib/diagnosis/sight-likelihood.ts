import type { Expectation } from "@/lib/model/observe";
import type { Identity } from "@/lib/model/sign";
import type { Clue } from "./clues";

const heard: Readonly<Record<Identity, Readonly<Record<"own" | "foreign" | "masked", number>>>> = {
  own: { own: 0.99895, foreign: 0.001, masked: 0.00005 },
  foreign: { own: 0.03, foreign: 0.95, masked: 0.02 },
  masked: { own: 0.03, foreign: 0.02, masked: 0.95 },
  any: { own: 0.5, foreign: 0.3, masked: 0.2 },
};

const kept: Readonly<Record<Expectation["keywords"], Readonly<Record<Expectation["keywords"], number>>>> = {
  full: { full: 0.9988, "starttls-gone": 0.001, "many-gone": 0.0002 },
  "starttls-gone": { full: 0.04, "starttls-gone": 0.92, "many-gone": 0.04 },
  "many-gone": { full: 0.05, "starttls-gone": 0.15, "many-gone": 0.8 },
};

/** P(one sight | what was to be expected). */
export function sightLikelihood(clue: Clue, expected: Expectation): number {
  let p = 0;
  for (const sign of clue.signs) p += expected.reach[sign];
  if (clue.identity !== null) p *= heard[expected.voice][clue.identity];
  if (clue.loss !== null) p *= kept[expected.keywords][clue.loss];
  return p;
}
