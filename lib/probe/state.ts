import type { ProbeState } from "./types";

/** A probe asks every minute; three missed and it is silent. */
export const askEveryS = 60;
const silentAfterMs = 3.5 * askEveryS * 1000;

type Known = { revokedAt: Date | null; lastSeenAt: Date | null };

export function probeState({ revokedAt, lastSeenAt }: Known, now: Date): ProbeState {
  if (revokedAt !== null) return "revoked";
  if (lastSeenAt === null) return "waiting";
  return now.getTime() - lastSeenAt.getTime() > silentAfterMs ? "silent" : "live";
}
