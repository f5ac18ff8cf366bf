import type { Memory } from "./tripwire";

/** Where a school stands in a list, trouble first. */
export const ranks = { trouble: 0, doubtful: 1, muted: 2, well: 3, healthy: 4, unknown: 5 } as const;

export function rankOf({ code, isWell, doubt, mutedSince }: Memory): number {
  if (code === null) return ranks.unknown;
  if (!isWell) return ranks.trouble;
  if (mutedSince !== null) return ranks.muted;
  if (doubt !== null) return ranks.doubtful;
  return code === "healthy" ? ranks.healthy : ranks.well;
}
