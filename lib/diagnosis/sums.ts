export const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/**
 * A number without its rounding noise. The noise hangs on the machine and on the order of adding; where things are
 * ranked it must not choose between equals, so that the same evidence gives the same diagnosis everywhere.
 */
export const steady = (value: number): number => Math.round(value * 1e9) / 1e9;

/** log of the sum of what these are logs of; of a stretch of them where `from` and `to` are given. */
export function logSumExp(logs: ArrayLike<number>, from = 0, to = logs.length): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let at = from; at < to; at++) top = Math.max(top, logs[at] ?? top);
  if (top === Number.NEGATIVE_INFINITY) return top;
  let sum = 0;
  for (let at = from; at < to; at++) sum += Math.exp((logs[at] ?? 0) - top);
  return top + Math.log(sum);
}

/** The states' scores as shares that sum to one. */
export function shares(scores: readonly number[]): number[] {
  const all = logSumExp(scores);
  return scores.map((score) => Math.exp(score - all));
}
