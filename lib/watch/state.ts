import type { Diagnosis, DiagnosisCode, RemedyKind } from "@/lib/core/diagnosis";
import { formatHostPort } from "@/lib/core/host";
import type { Observation } from "@/lib/core/observation";
import { primaryFinding } from "@/lib/diagnosis/path-picture";

/** What a school's newest looks say, as far as a change of it is worth a word. */
export type WatchState = {
  code: DiagnosisCode;
  line: string | null;
  /** 0 to 1. */
  confidence: number;
  remedy: RemedyKind | null;
  /** Each thing that is not as it should be as one text, sorted; the same list is the same state. */
  wrong: string[];
};

type Judged = {
  observations: readonly Observation[];
  diagnosis: Diagnosis;
  /** Vantage and endpoint, as `sightName` writes them, of what answered at any time: only that can stop answering. */
  everAnswered: ReadonlySet<string>;
};

/** One vantage's sight of one endpoint, as a name. */
export const sightName = (vantageId: string, endpoint: string): string => `${vantageId} ${endpoint}`;

/**
 * The state that a diagnosis stands for. A named fault is its code and line. Where several explanations still fit,
 * which is the usual case as long as nobody looks from a classroom, the endpoints of the server that once answered and
 * do not any more are the state.
 */
export function stateOf({ observations, diagnosis, everAnswered }: Judged): WatchState {
  const finding = primaryFinding(diagnosis);
  const code = diagnosis.primary;
  const line = finding?.line ?? null;
  return {
    code,
    line,
    confidence: finding?.confidence ?? diagnosis.alternatives[0]?.confidence ?? 0,
    remedy: diagnosis.remedies.find(({ recommended }) => recommended)?.kind ?? null,
    wrong:
      code === "inconclusive"
        ? unanswered(observations).filter((name) => everAnswered.has(name))
        : namedFault(code, line),
  };
}

const namedFault = (code: DiagnosisCode, line: string | null): string[] =>
  code === "healthy" ? [] : [`${code} ${line ?? ""}`.trim()];

function unanswered(observations: readonly Observation[]): string[] {
  const server = observations.filter(
    ({ target, transport }) => target.role === "server" && transport !== "not-judged",
  );
  // Later looks take the place of earlier ones at the same endpoint.
  const newest = new Map(server.map((one) => [sightName(one.vantage.id, endpointOf(one)), one]));
  return [...newest].flatMap(([name, one]) => (answers(one) ? [] : [name])).toSorted();
}

/** Host and port; of one host's addresses each is an endpoint of its own in a run and one in the history. */
export const endpointOf = ({ target }: Pick<Observation, "target">): string =>
  formatHostPort(target.host, target.port);

/** Whether an endpoint did what it is there for. A server that asks to come back later is well. */
export const answers = ({ transport, smtp }: Pick<Observation, "transport" | "smtp">): boolean =>
  transport === "open" && (smtp === null || smtp.outcome === "ok" || smtp.outcome === "tempfail");
