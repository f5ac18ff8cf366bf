import type { Diagnosis } from "@/lib/core/diagnosis";
import type { Observation } from "@/lib/core/observation";
import type { Profile } from "@/lib/core/profile";
import { randomFrom } from "@/lib/model/random";
import { simulate } from "@/lib/model/simulate";
import { diagnose } from "./diagnose";
import { asWanted, storyProfile, visibleFaults } from "./random-worlds";

const profile: Profile = {
  ...storyProfile,
  controls: [
    { host: "mx.board.example", port: 25 },
    { host: "submit.provider.example", port: 587 },
    { host: "www.example", port: 443 },
  ],
};

const places = ["outside", "classroom", "office", "server-lan"];
const ports = [25, 587, 465];
const sure = 0.8;

/** From the dashboard first, then from the classroom and on; at each place the server's ports, then the controls. */
function fixedRank({ vantage, target }: Observation): number {
  const port = target.role === "server" ? ports.indexOf(target.port) : ports.length;
  return places.indexOf(vantage.id) * 10 + port;
}

type Order = (made: readonly Observation[], left: readonly Observation[]) => Observation | undefined;

const fixed: Order = (_, [next]) => next;

/** The best of the proposed checks that is still to be made; where none is proposed, the next of the fixed order. */
const proposed: Order = (made, left) => {
  const { nextChecks } = diagnose({ profile, observations: made });
  const wanted = nextChecks.flatMap(({ vantage, target }) =>
    left.filter(
      (one) =>
        one.vantage.id === vantage && one.target.host === target.host && one.target.port === target.port,
    ),
  );
  return wanted[0] ?? left[0];
};

type Truth = { code: string; line: string | null; vantage: string | null };

function settled(diagnosis: Diagnosis, truth: Truth): boolean {
  return diagnosis.findings.some(
    ({ code, line, vantage, confidence }) =>
      code === truth.code && line === truth.line && vantage === truth.vantage && confidence >= sure,
  );
}

/** How many checks an order needs until the fault stands there with confidence; null where it never does. */
function checksNeeded(all: readonly Observation[], truth: Truth, order: Order): number | null {
  const made: Observation[] = [];
  let left = [...all];
  while (left.length > 0) {
    const next = made.length === 0 ? left[0] : order(made, left);
    left = left.filter((one) => one !== next);
    if (next) made.push(next);
    if (settled(diagnose({ profile, observations: made }), truth)) return made.length;
  }
  return null;
}

/** One random fault found by both orders: the checks that each needed; null where all checks together do not show it. */
export function compareOrders(seed: number): { proposed: number; fixed: number } | null {
  const random = randomFrom(seed * 6007);
  const faults = visibleFaults(profile);
  const fault = faults[Math.floor(random() * faults.length)];
  if (fault === undefined) return null;
  const looks = simulate({ profile, faults: [asWanted(fault)], seed });
  if (!settled(diagnose({ profile, observations: looks }), fault)) return null;
  const all = looks.toSorted((a, b) => fixedRank(a) - fixedRank(b));
  const needed = { proposed: checksNeeded(all, fault, proposed), fixed: checksNeeded(all, fault, fixed) };
  if (needed.proposed === null || needed.fixed === null) return null;
  return { proposed: needed.proposed, fixed: needed.fixed };
}
