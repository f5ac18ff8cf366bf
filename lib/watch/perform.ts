import "server-only";
import { asSchoolScope, type SchoolScope } from "@/lib/account/types";
import { latestObservations, requireRun, runningRun } from "@/lib/check/data";
import { diagnoseSchool } from "@/lib/check/diagnose";
import { createRun, finishRun } from "@/lib/check/mutations";
import { dashboardVantageId, runCheck } from "@/lib/check/runner";
import { wayOut } from "@/lib/check/way-out";
import { AppError } from "@/lib/core/error";
import type { Observation } from "@/lib/core/observation";
import { serverProvider } from "@/lib/diagnosis/blocking-providers";
import { log } from "@/lib/platform/log";
import { shutdownSignal } from "@/lib/platform/shutdown";
import type { probe } from "@/lib/prober/run";
import { countingReport } from "@/lib/queue/data";
import { requireSchool } from "@/lib/school/data";
import type { SchoolDetail } from "@/lib/school/types";
import { everAnswered, readMemory, runState, uncountedRuns } from "./data";
import { countRun, dropRunsOfHour } from "./mutations/history";
import { noteRun, settleJob } from "./mutations/schedule";
import { rankOf } from "./rank";
import { resultsOf } from "./results";
import { sightOf } from "./sight";
import { stateOf, type WatchState } from "./state";
import { judgeLook, type Memory } from "./tripwire";
import type { Job } from "./types";

/** A second look comes this much later; no endpoint is asked twice within ten seconds. */
const againMs = 15_000;
/** Somebody is looking already: the schedule waits. */
const occupiedMs = 30_000;

/** Looks at one school, adds what was seen to its history, and judges it. Gives the id of a change, where there is one. */
export async function perform(job: Job, look: typeof probe): Promise<string | null> {
  const scope = asSchoolScope({ schoolId: job.schoolId, userId: null, peer: null });
  if (job.leftRunId !== null) await closeLeft(job.leftRunId);
  const school = await schoolOf(scope);
  if (school === null || (await runningRun(scope)) !== null) {
    await settleJob(job, { againInMs: occupiedMs }, new Date());
    return null;
  }
  const runId = await createRun(scope, { vantageId: dashboardVantageId, purpose: "watch", targets: [] });
  if (!(await noteRun(job, runId))) {
    await finishRun(runId, "interrupted", "restart");
    return null;
  }
  await runCheck({ scope, school, runId, look });
  await countUncounted(scope);
  if ((await runState(runId)) !== "done") {
    await settleJob(job, { againInMs: shutdownSignal().aborted ? 0 : againMs }, new Date());
    return null;
  }
  const settled = await judge(job, scope, school);
  await dropRunsOfHour(job.schoolId, runId, new Date());
  return settled;
}

/** What another holder of the job began: it will not go on with it. */
async function closeLeft(runId: string): Promise<void> {
  if ((await runState(runId)) === "running") await finishRun(runId, "interrupted", "restart");
}

/** Null where the school was deleted meanwhile. */
async function schoolOf(scope: SchoolScope): Promise<SchoolDetail | null> {
  try {
    return await requireSchool(scope);
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") return null;
    throw error;
  }
}

async function countUncounted(scope: SchoolScope): Promise<void> {
  for (const run of await uncountedRuns(scope.schoolId, new Date()))
    await countRun(run, resultsOf(await newestOf(scope, run.id)));
}

/** Each endpoint as the run saw it last: a second look takes the place of the first. */
async function newestOf(scope: SchoolScope, runId: string): Promise<Observation[]> {
  const { rows } = await requireRun(scope, runId);
  return rows.flatMap(({ observation }) => observation ?? []);
}

async function judge(job: Job, scope: SchoolScope, school: SchoolDetail): Promise<string | null> {
  const now = new Date();
  const [{ observations, runs }, report, known] = await Promise.all([
    latestObservations(scope),
    countingReport(scope),
    readMemory(job.schoolId),
  ]);
  const sight = sightOf(school.version, observations, [runs.length, report?.id]);
  const { sight: before, ...memory } = known;
  // The same sight was judged before: thousands of explanations need not be weighed again.
  if (sight === before && memory.doubt === null) {
    await settleJob(job, { againInMs: null, known: { lookedAt: now } }, now);
    return null;
  }
  const [{ diagnosis }, answered] = await Promise.all([diagnoseSchool(scope), everAnswered(job.schoolId)]);
  const state = stateOf({ observations, diagnosis, everAnswered: answered });
  const verdict = judgeLook(memory, state, isMuted(state, observations), now);
  const change = verdict.change && {
    at: now,
    since: verdict.change.since,
    kind: verdict.change.kind,
    fromCode: verdict.change.from,
    toCode: state.code,
    line: state.line,
    confidence: state.confidence,
    remedy: state.remedy,
    provider: providerOf(school, state),
  };
  const settled = await settleJob(
    job,
    {
      againInMs: verdict.again ? againMs : null,
      known: { ...columnsOf(verdict.memory, state), sight, lookedAt: now },
      ...(change && { change }),
    },
    now,
  );
  if (settled === null) log().warn({ school: job.schoolId }, "another process took over a look");
  return settled?.changeId ?? null;
}

const ownTrouble = new Set(["no-connectivity", "vantage-cannot-judge"]);

/** The dashboard's own way out is gone: what it sees says nothing about the school. */
function isMuted({ code }: WatchState, observations: readonly Observation[]): boolean {
  if (ownTrouble.has(code)) return true;
  const own = observations.filter(({ vantage }) => vantage.id === dashboardVantageId);
  return code === "inconclusive" && wayOut(own).mail === "blocked";
}

const providerOf = ({ profile }: SchoolDetail, { line }: WatchState): string | null => {
  const isp = line === null ? serverProvider(profile) : profile.lines.find(({ id }) => id === line)?.isp;
  return isp === undefined || isp === "other" || isp === "" ? null : isp;
};

/** While nothing can be said, what was known last stays. */
function columnsOf(memory: Memory, state: WatchState) {
  const { wrong, accepted, code: _, ...rest } = memory;
  const isNew = memory.mutedSince === null && memory.doubt === null;
  return {
    ...rest,
    wrong: JSON.stringify(wrong),
    accepted: JSON.stringify(accepted),
    rank: rankOf(memory),
    ...(isNew && { code: state.code, line: state.line, confidence: state.confidence }),
  };
}
