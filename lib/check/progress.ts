import { resolve } from "node:path";
import { env } from "@/lib/platform/env";
import type { RunDetail, RunProgress } from "./types";

/** A run as JSON carries it. */
export function progressOf({ schoolId: _, startedAt, finishedAt, ...run }: RunDetail): RunProgress {
  return {
    ...run,
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    dataFolder: ownFolder(),
  };
}

function ownFolder(): string | null {
  const { dataFolder } = env();
  return dataFolder === resolve(/* turbopackIgnore: true */ "data") ? null : dataFolder;
}
