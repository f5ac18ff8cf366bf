import type { Hypothesis } from "./hypotheses";
import { total } from "./sums";

/** P(outcome) for each outcome that a check can have. */
export type Outcomes = readonly number[];

/** An explanation among those to be told apart. */
export type Rival = {
  hypothesis: Hypothesis;
  share: number;
  /** Rivals of one class lead to the same name and place and need not be told apart. */
  kind: number;
};

const meaning = ({ faults }: Hypothesis): string =>
  faults
    .filter((fault) => !fault.key.endsWith("lossy"))
    .map((fault) => `${fault.code}|${fault.line}|${fault.vantage}`)
    .toSorted()
    .join(" + ");

export function rivalsOf(hypotheses: readonly Hypothesis[]): Rival[] {
  const all = hypotheses.reduce((sum, one) => sum + one.probability, 0);
  const kinds = new Map<string, number>();
  return hypotheses.map((hypothesis) => {
    const key = meaning(hypothesis);
    const kind = kinds.get(key) ?? kinds.size;
    kinds.set(key, kind);
    return { hypothesis, share: hypothesis.probability / all, kind };
  });
}

const entropy = (masses: readonly number[]) =>
  masses.reduce((sum, mass) => (mass > 0 ? sum - mass * Math.log2(mass) : sum), 0);

/** Mass per class, each rival weighed by `weight`. */
function massesOf(rivals: readonly Rival[], weight: (place: number) => number): number[] {
  const masses: number[] = [];
  for (const [place, { share, kind }] of rivals.entries())
    masses[kind] = (masses[kind] ?? 0) + share * weight(place);
  return masses;
}

/**
 * Expected loss of uncertainty in bits (de Kleer and Williams: the test of least expected entropy), given what a
 * check would show under each rival.
 */
export function expectedGain(rivals: readonly Rival[], shown: readonly Outcomes[]): number {
  const before = entropy(massesOf(rivals, () => 1));
  const after = (shown[0] ?? []).reduce((sum, _, outcome) => {
    const masses = massesOf(rivals, (place) => shown[place]?.[outcome] ?? 0);
    const mass = total(masses);
    return mass > 0 ? sum + mass * entropy(masses.map((one) => one / mass)) : sum;
  }, 0);
  return Math.max(0, before - after);
}
