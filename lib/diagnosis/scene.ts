import type { Profile } from "@/lib/core/profile";
import type { Scene, Way } from "@/lib/model/faults/types";
import type { Clue } from "./clues";

/** Lines come from the profile, not from what happened to be observed; vantages elsewhere bring a way of their own. */
export function sceneOf(profile: Profile, clues: readonly Clue[]): Scene {
  const { server } = profile;
  const lineWays: Way[] = profile.lines
    .filter((line) => line.id !== server.line)
    .map((line) => ({ id: line.id, line, vantage: null }));
  const known = new Set(lineWays.map((way) => way.id));
  const elsewhere = new Map<string, Way>();
  for (const { standpoint } of clues) {
    if (standpoint.side === "outside" && !known.has(standpoint.egress))
      elsewhere.set(standpoint.egress, { id: standpoint.egress, line: null, vantage: standpoint.id });
  }
  const ownLine = profile.lines.find((line) => line.id === server.line) ?? null;
  return {
    profile,
    ways: [...lineWays, ...elsewhere.values()],
    serverWay: { id: server.line ?? "server", line: ownLine, vantage: null },
    ports: [...new Set(clues.filter((clue) => clue.role === "server").map((clue) => clue.port))],
    ipv6: clues.some((clue) => clue.role === "server" && clue.family === 6),
    lanDialsPublic: clues.some(
      (clue) => clue.role === "server" && clue.standpoint.side === "lan" && !clue.lanAddress,
    ),
  };
}
