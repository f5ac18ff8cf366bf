import type { NextCheck } from "@/lib/core/diagnosis";
import { isAddress } from "@/lib/core/host";
import type { Profile } from "@/lib/core/profile";
import { type Dialled, type Expectation, observeControl, observeServer } from "@/lib/model/observe";
import { portStates } from "@/lib/model/port-state";
import type { Standpoint } from "@/lib/model/seen";
import { signs } from "@/lib/model/sign";
import type { Clue } from "./clues";
import type { LineState } from "./coverage";
import type { Hypothesis } from "./hypotheses";
import { controlScores, controlUp, logSumExp, stateScores } from "./likelihood";

type Candidate = {
  standpoint: Standpoint;
  role: "server" | "control";
  host: string;
  dialled: Dialled;
  isNew: boolean;
};

const considered = 40;
const leastGain = 0.02;

const entropy = (masses: readonly number[]) =>
  masses.reduce((sum, mass) => (mass > 0 ? sum - mass * Math.log2(mass) : sum), 0);

/** Two explanations that lead to the same name and place need not be told apart. */
const meaning = (hypothesis: Hypothesis): string =>
  hypothesis.faults
    .filter((fault) => !fault.key.endsWith("lossy"))
    .map((fault) => `${fault.code}|${fault.line}|${fault.vantage}`)
    .toSorted()
    .join(" + ");

type Outcomes = number[];

const outcomes = (parts: readonly { weight: number; expected: Expectation }[]): Outcomes => {
  const strange = parts.map(({ weight, expected }) =>
    expected.voice === "own" ? 0 : weight * expected.reach.ok,
  );
  const other = strange.reduce((sum, mass) => sum + mass, 0);
  const mass: number[] = signs.map((sign) =>
    parts.reduce((sum, { weight, expected }) => sum + weight * expected.reach[sign], 0),
  );
  mass[0] = (mass[0] ?? 0) - other;
  return [...mass, other];
};

/** What a candidate would show if the hypothesis were true, the unknowns weighed by what was seen already. */
function predict(
  profile: Profile,
  clues: readonly Clue[],
  hypothesis: Hypothesis,
  candidate: Candidate,
): Outcomes {
  const { dialled, standpoint } = candidate;
  if (candidate.role === "control") {
    const seen = clues.filter(
      (clue) => clue.role === "control" && clue.host === candidate.host && clue.port === dialled.port,
    );
    const [up, down] =
      seen.length > 0
        ? controlScores(hypothesis.world, seen)
        : [Math.log(controlUp), Math.log(1 - controlUp)];
    const share = Math.exp(up - logSumExp([up, down]));
    return outcomes([
      { weight: share, expected: observeControl(hypothesis.world, standpoint, dialled, true) },
      { weight: 1 - share, expected: observeControl(hypothesis.world, standpoint, dialled, false) },
    ]);
  }
  const states = portStates(profile, dialled.port, dialled.family);
  const seen = clues.filter(
    (clue) => clue.role === "server" && clue.port === dialled.port && clue.family === dialled.family,
  );
  const scores = stateScores(hypothesis.world, seen, states);
  const all = logSumExp(scores);
  return outcomes(
    states.map((state, index) => ({
      weight: Math.exp((scores[index] ?? all) - all),
      expected: observeServer(hypothesis.world, standpoint, dialled, state),
    })),
  );
}

/** Expected loss of uncertainty, in bits (de Kleer and Williams: the test of least expected entropy). */
function gain(
  profile: Profile,
  clues: readonly Clue[],
  top: readonly Hypothesis[],
  candidate: Candidate,
): number {
  const classes = new Map<string, { mass: number; joint: number[] }>();
  const total = top.reduce((sum, one) => sum + one.probability, 0);
  for (const hypothesis of top) {
    const share = hypothesis.probability / total;
    const predicted = predict(profile, clues, hypothesis, candidate);
    const key = meaning(hypothesis);
    const known = classes.get(key) ?? { mass: 0, joint: predicted.map(() => 0) };
    known.mass += share;
    for (const [index, p] of predicted.entries()) known.joint[index] = (known.joint[index] ?? 0) + share * p;
    classes.set(key, known);
  }
  const groups = [...classes.values()];
  const before = entropy(groups.map((one) => one.mass));
  const after = (groups[0]?.joint ?? []).reduce((sum, _, outcome) => {
    const masses = groups.map((one) => one.joint[outcome] ?? 0);
    const mass = masses.reduce((a, b) => a + b, 0);
    return mass > 0 ? sum + mass * entropy(masses.map((one) => one / mass)) : sum;
  }, 0);
  return Math.max(0, before - after);
}

function standpoints(
  profile: Profile,
  clues: readonly Clue[],
  lines: readonly LineState[],
): { standpoint: Standpoint; isNew: boolean }[] {
  const present = new Map(clues.map((clue) => [clue.standpoint.id, clue.standpoint]));
  const missing = lines
    .filter((one) => one.state === "unseen" && one.line.id !== profile.server.line)
    .map((one): Standpoint => ({ id: one.line.id, side: "outside", egress: one.line.id }));
  const lan: Standpoint = { id: "server-lan", side: "lan", egress: profile.server.line ?? "server" };
  const beside = [...present.values()].some((one) => one.side !== "outside") ? [] : [lan];
  return [
    ...[...present.values()].map((standpoint) => ({ standpoint, isNew: false })),
    ...[...missing, ...beside].map((standpoint) => ({ standpoint, isNew: true })),
  ];
}

function targets(profile: Profile, clues: readonly Clue[]): Pick<Candidate, "role" | "host" | "dialled">[] {
  const dialled = (host: string, port: number): Dialled => ({
    port,
    family: 4,
    named: !isAddress(host),
    lanAddress: false,
    turn: 1,
  });
  const controls = new Map<string, { host: string; port: number }>();
  for (const { host, port } of [...profile.controls, ...clues.filter((clue) => clue.role === "control")])
    controls.set(`${host}|${port}`, { host, port });
  return [
    ...[25, 587, 465].map((port) => ({
      role: "server" as const,
      host: profile.server.host,
      dialled: dialled(profile.server.host, port),
    })),
    ...[...controls.values()].map(({ host, port }) => ({
      role: "control" as const,
      host,
      dialled: dialled(host, port),
    })),
  ];
}

/** The checks that would best tell the explanations apart, the best first; a line nobody looked from always comes along. */
export function nextChecks(
  profile: Profile,
  clues: readonly Clue[],
  ranked: readonly Hypothesis[],
  lines: readonly LineState[],
): NextCheck[] {
  const top = ranked.slice(0, considered);
  const all = standpoints(profile, clues, lines).flatMap(({ standpoint, isNew }) =>
    targets(profile, clues).map(
      (target): Candidate => ({
        ...target,
        standpoint,
        isNew,
        dialled: { ...target.dialled, lanAddress: target.role === "server" && standpoint.side !== "outside" },
      }),
    ),
  );
  const rated = all
    .map((candidate) => ({ candidate, bits: gain(profile, clues, top, candidate) }))
    .toSorted((a, b) => b.bits * (b.candidate.isNew ? 0.8 : 1) - a.bits * (a.candidate.isNew ? 0.8 : 1));
  const worth = rated.filter(({ bits }) => bits >= leastGain).slice(0, 5);
  const unseen = rated.filter(
    ({ candidate }) =>
      candidate.isNew &&
      candidate.role === "server" &&
      candidate.dialled.port === 25 &&
      candidate.standpoint.side === "outside",
  );
  const chosen = [...new Set([...worth, ...unseen])];
  return (chosen.length > 0 ? chosen : rated.slice(0, 3)).map(({ candidate, bits }) => ({
    vantage: candidate.standpoint.id,
    target: { host: candidate.host, port: candidate.dialled.port },
    gainBits: Math.round(bits * 1000) / 1000,
  }));
}
