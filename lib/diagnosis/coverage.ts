import { defaultClientPorts, smtpPort } from "@/lib/core/port";
import { hasUsers, type Line, type Profile } from "@/lib/core/profile";
import type { Clue } from "./clues";

/** `works`: a client port gave the server's own greeting at the last look; `unseen`: nobody looked from there. */
export type LineState = {
  line: Line;
  state: "works" | "fails" | "unseen";
  /** Client ports that gave the server's own greeting. */
  workingPorts: number[];
  /** Port 25 gave it, whether people use that or not. */
  answers25: boolean;
};

export const clientPortsOf = (profile: Profile): readonly number[] =>
  profile.server.clientPorts ?? defaultClientPorts;

/** The vantages that stand behind a line; the server's own LAN counts for the line it is on. */
function isBehind(profile: Profile, line: Line, clue: Clue): boolean {
  if (clue.standpoint.side === "outside") return clue.standpoint.egress === line.id;
  return clue.standpoint.side === "lan" && line.id === profile.server.line;
}

function lastLooks(clues: readonly Clue[]): Clue[] {
  const last = new Map<string, Clue>();
  for (const clue of clues) {
    const known = last.get(clue.cell);
    if (known === undefined || clue.at > known.at || (clue.at === known.at && clue.index > known.index))
      last.set(clue.cell, clue);
  }
  return [...last.values()];
}

const greetsAsItself = (clue: Clue): boolean =>
  clue.signs.length === 1 && clue.signs[0] === "ok" && (clue.identity === "own" || clue.identity === null);

/** What was seen from each line that has users. Lines come from the profile: a line that nobody looked from is not well. */
export function coverage(profile: Profile, clues: readonly Clue[]): LineState[] {
  const ports = clientPortsOf(profile);
  const looks = lastLooks(clues.filter((clue) => clue.role === "server"));
  const withUsers = profile.lines.filter((line) => hasUsers(profile, line));
  return (withUsers.length > 0 ? withUsers : profile.lines).map((line) => {
    const here = looks.filter((clue) => isBehind(profile, line, clue));
    const answers25 = here.some((clue) => clue.port === smtpPort && greetsAsItself(clue));
    const mine = here.filter((clue) => ports.includes(clue.port));
    const workingPorts = [...new Set(mine.filter(greetsAsItself).map((clue) => clue.port))];
    if (mine.length === 0) return { line, state: "unseen", workingPorts, answers25 };
    return { line, state: workingPorts.length > 0 ? "works" : "fails", workingPorts, answers25 };
  });
}
