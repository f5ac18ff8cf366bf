import { createHash } from "node:crypto";

const minuteMs = 60_000;

/** How often a school is looked at, in minutes; 0 is off. */
export const defaultEveryMinutes = 5;
export const mostEveryMinutes = 60;

/** At most this part of the interval is added or taken away, so that two programs never march in step. */
const jitterShare = 0.05;

/** A school's own place in every interval, from 0 to 1: neighbours in a list are far apart in time. */
export const phaseOf = (schoolId: string): number =>
  createHash("sha256").update(schoolId).digest().readUInt32BE(0) / 2 ** 32;

/**
 * When a school is due next, in milliseconds since 1970: its own place in the first interval that begins after now,
 * a little earlier or later each time. `random` is 0 to 1.
 */
export function nextDue(
  schoolId: string,
  everyMinutes: number,
  nowMs: number,
  random = Math.random(),
): number {
  const every = everyMinutes * minuteMs;
  const own = phaseOf(schoolId) * every;
  const turn = Math.floor((nowMs - own) / every) + 1;
  const wanted = turn * every + own + (random * 2 - 1) * jitterShare * every;
  // A place too close behind the look that has just ended is left to the next turn.
  return wanted - nowMs < every / 3 ? wanted + every : wanted;
}

/** When a school is due that was overdue at a start, all of them evenly over one interval. */
export const spreadDue = (schoolId: string, everyMinutes: number, nowMs: number): number =>
  nowMs + phaseOf(schoolId) * everyMinutes * minuteMs;
