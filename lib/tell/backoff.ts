import type { Outcome } from "./types";

const firstMs = 15_000;
const mostMs = 3600_000;
/** A receiver may ask for patience, not for eternity. */
const mostAskedMs = 24 * 3600_000;

/** How long to wait after the n-th failed try: doubled each time up to an hour, half of it left to chance. */
export function backoffMs(tries: number, random: number): number {
  const full = Math.min(mostMs, firstMs * 2 ** Math.min(tries - 1, 20));
  return Math.round(full / 2 + (full / 2) * random);
}

export type Delivered = { attempts: number; giveUpAt: Date };
export type Next = { state: "sent" } | { state: "failed" } | { state: "waiting"; nextAt: Date };

/** What becomes of a delivery after a try. `attempts` counts the one just made. */
export function afterTry(
  { attempts, giveUpAt }: Delivered,
  outcome: Outcome,
  now: Date,
  random: number,
): Next {
  if (outcome.ok) return { state: "sent" };
  const asked = Math.min(outcome.retryAfterMs ?? 0, mostAskedMs);
  const nextAt = new Date(now.getTime() + Math.max(backoffMs(attempts, random), asked));
  return outcome.isFinal || nextAt > giveUpAt ? { state: "failed" } : { state: "waiting", nextAt };
}
