import type { RunDetail, RunProgress } from "./types";

/** A run as JSON carries it. */
export function progressOf({ schoolId: _, startedAt, finishedAt, ...run }: RunDetail): RunProgress {
  return { ...run, startedAt: startedAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null };
}
