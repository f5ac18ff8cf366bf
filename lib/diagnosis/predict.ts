import { isPrivateAddress } from "@/lib/core/address";
import type { Diagnosis, RemedyKind } from "@/lib/core/diagnosis";
import { isAddress } from "@/lib/core/host";
import type { Observation } from "@/lib/core/observation";
import type { Profile } from "@/lib/core/profile";
import { type Expectation, observeServer } from "@/lib/model/observe";
import { apply, type Predicted, served } from "@/lib/model/remedies";
import { readSeen, type Standpoint, standpointOf } from "@/lib/model/seen";
import type { Sign } from "@/lib/model/sign";
import { nameAnswers, readClues } from "./clues";
import { explain, searchOf } from "./hypotheses";
import { likelihoodOf } from "./likelihood";
import { type MatrixRow, matrixOf } from "./matrix";
import { statesNow } from "./remedies";
import { sceneOf } from "./scene";
import type { Sight, SightWord } from "./sight";

export type PredictedCell = {
  port: number;
  now: Sight | null;
  /** What should be seen after the change; null where nobody can say, since nobody has looked from there. */
  after: SightWord | null;
  opens: boolean;
  changes: boolean;
};
export type PredictedRow = Pick<MatrixRow, "id" | "line" | "vantage"> & { cells: PredictedCell[] };
export type PredictedMatrix = { ports: number[]; rows: PredictedRow[] };

type PredictInput = {
  profile: Profile;
  observations: readonly Observation[];
  diagnosis: Diagnosis;
  remedy: { kind: RemedyKind; port: number };
};

const words: Readonly<Record<Sign, SightWord>> = {
  ok: "answers",
  silent: "silent",
  closed: "closed",
  "not-smtp": "not-smtp",
  tempfail: "tempfail",
  rejected: "rejected",
  stall: "silent",
  "tls-failed": "tls-failed",
  refused: "refused",
  timeout: "no-answer",
  unreachable: "unreachable",
  "no-name": "no-name",
};

function likeliest({ reach, voice }: Expectation): SightWord {
  const [top] = (Object.entries(reach) as [Sign, number][]).toSorted((a, b) => b[1] - a[1]);
  const word = words[top?.[0] ?? "timeout"];
  return word === "answers" && voice === "foreign" ? "other-answers" : word;
}

/** Where a row stands; a line that nobody looked from yet stands behind its own provider. */
function standpointFor(profile: Profile, { vantage, line, id }: MatrixRow): Standpoint {
  if (vantage !== null) return standpointOf(profile, vantage);
  return { id, side: line?.id === profile.server.line ? "lan" : "outside", egress: line?.id ?? id };
}

function expectedWord(
  profile: Profile,
  { world, states }: Predicted,
  row: MatrixRow,
  port: number,
): SightWord {
  const standpoint = standpointFor(profile, row);
  const address = row.cells.find((cell) => cell !== null)?.observation.target.address ?? null;
  const lanAddress = standpoint.side !== "outside" && (address === null || isPrivateAddress(address));
  const dialled = { port, family: 4 as const, named: !isAddress(profile.server.host), lanAddress, turn: 1 };
  const closed = { listens: false, outside: "refused" as const, weight: 1 };
  return likeliest(
    observeServer(world, standpoint, dialled, states.get(port) ?? (port === 25 ? served : closed)),
  );
}

/** The matrix as it should look after a remedy, beside today's. Cells that the remedy does not touch stay as they were seen. */
export function predictMatrix({ profile, observations, diagnosis, remedy }: PredictInput): PredictedMatrix {
  const clues = readClues(profile, readSeen(profile, observations));
  const likelihood = likelihoodOf(profile, clues, nameAnswers(profile, clues), []);
  const [best] = explain(searchOf(sceneOf(profile, clues), likelihood));
  const matrix = matrixOf(profile, observations, diagnosis);
  if (best === undefined) return { ports: [], rows: [] };
  const before: Predicted = { world: best.world, states: statesNow(profile, clues, best) };
  const changed = apply(remedy.kind, before, profile, remedy.port);
  const looked = matrix.columns.filter(({ role }) => role === "server").map(({ port }) => port);
  const opened = remedy.kind === "router-nat" || remedy.kind === "mta-port" ? [remedy.port] : [];
  const ports = [...new Set([25, ...looked, ...opened])].toSorted((a, b) => a - b);
  const cellOf = (row: MatrixRow, port: number): PredictedCell => {
    const column = matrix.columns.findIndex((one) => one.role === "server" && one.port === port);
    const now = row.cells[column] ?? null;
    const was = expectedWord(profile, before, row, port);
    const will = expectedWord(profile, changed, row, port);
    const after = was === will && now !== null ? now.word : will;
    const opens = after === "answers";
    return { port, now, after, opens, changes: opens !== (now?.tone === "good") };
  };
  return {
    ports,
    rows: matrix.rows.map((row) => ({
      id: row.id,
      line: row.line,
      vantage: row.vantage,
      cells: ports.map((port) => cellOf(row, port)),
    })),
  };
}
