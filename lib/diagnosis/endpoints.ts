import type { Profile } from "@/lib/core/profile";
import type { Clue } from "./clues";
import { controlStates, type EndpointState, serverStates } from "./endpoint-states";

/** One port of the server or one control, in one address family, with what was seen of it. */
export type Endpoint = {
  role: "server" | "control";
  clues: readonly Clue[];
  states: readonly EndpointState[];
  /** Where its states stand among those of all endpoints. */
  from: number;
  to: number;
};

const endpointKey = ({ role, host, port, family }: Clue) =>
  [role, role === "server" ? "" : host, port, family].join("|");

function grouped(clues: readonly Clue[]): Clue[][] {
  const groups = new Map<string, Clue[]>();
  for (const clue of clues) {
    const mine = groups.get(endpointKey(clue)) ?? [];
    mine.push(clue);
    groups.set(endpointKey(clue), mine);
  }
  return [...groups.values()];
}

/** Everything that was looked at, the server before the controls. */
export function endpointsOf(profile: Profile, clues: readonly Clue[]): Endpoint[] {
  const ofRole = (role: Endpoint["role"]) => grouped(clues.filter((clue) => clue.role === role));
  const statesOf = ({ role, port, family }: Clue) =>
    role === "server" ? serverStates(profile, port, family) : controlStates;
  let to = 0;
  return [...ofRole("server"), ...ofRole("control")].flatMap((mine) => {
    const [first] = mine;
    if (first === undefined) return [];
    const states = statesOf(first);
    const from = to;
    to += states.length;
    return [{ role: first.role, clues: mine, states, from, to }];
  });
}
