import type { Observation } from "@/lib/core/observation";

/** A difference that the way here explains is no wrong clock. */
const negligibleMs = 2_000;
const oldestMs = 24 * 3_600_000;

type Timed = { sentAt: Date; now: Date /** Nothing was seen before the probe existed. */; notBefore: Date };

/** How far a probe's clock is ahead of ours, in milliseconds. */
export const clockAhead = ({ sentAt, now }: Pick<Timed, "sentAt" | "now">): number =>
  sentAt.getTime() - now.getTime();

/**
 * Observations by our clock. What a probe's clock is wrong by is taken off; what would still lie in the future is now,
 * and what is older than a day, or than the probe, is left out.
 */
export function byOurClock(observations: readonly Observation[], timed: Timed): Observation[] {
  const ahead = clockAhead(timed);
  const shift = Math.abs(ahead) > negligibleMs ? ahead : 0;
  const [latest, earliest] = [
    timed.now.getTime(),
    Math.max(timed.now.getTime() - oldestMs, timed.notBefore.getTime() - negligibleMs),
  ];
  return observations.flatMap((seen) => {
    const at = Math.min(Date.parse(seen.at) - shift, latest);
    return at < earliest ? [] : [{ ...seen, at: new Date(at).toISOString() }];
  });
}
