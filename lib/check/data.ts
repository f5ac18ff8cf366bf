import "server-only";
import { z } from "zod";
import type { SchoolScope } from "@/lib/account/types";
import { AppError } from "@/lib/core/error";
import { type Observation, observationSchema } from "@/lib/core/observation";
import { db } from "@/lib/platform/db/client";
import type { PlanItem } from "@/lib/prober/types";
import { type ClassroomTarget, classroomTargetSchema } from "./schema";
import {
  type Purpose,
  purposes,
  type RunDetail,
  type RunFailure,
  type RunState,
  type RunSummary,
  runFailures,
  runStates,
} from "./types";

type RunRecord = {
  id: string;
  vantageId: string;
  purpose: string;
  state: string;
  failure: string | null;
  total: number;
  done: number;
  startedAt: Date;
  finishedAt: Date | null;
};

const summaryOf = ({ id, vantageId, total, done, startedAt, finishedAt, ...row }: RunRecord): RunSummary => ({
  id,
  vantageId,
  total,
  done,
  startedAt,
  finishedAt,
  purpose: purposes.find((known): known is Purpose => known === row.purpose) ?? "check",
  state: runStates.find((known): known is RunState => known === row.state) ?? "failed",
  failure:
    row.failure === null
      ? null
      : (runFailures.find((known): known is RunFailure => known === row.failure) ?? "internal"),
});

export async function requireRun({ schoolId }: SchoolScope, runId: string): Promise<RunDetail> {
  const run = await db().checkRun.findFirst({
    where: { id: runId, schoolId },
    include: { observations: { orderBy: { at: "asc" }, select: { position: true, body: true } } },
  });
  if (run === null) throw new AppError("not-found");
  const seen = new Map(run.observations.map(({ position, body }) => [position, body]));
  // Written by createRun and setPlan alone, from the same type.
  const items = run.targets as unknown as PlanItem[];
  const rows = items.map((item, position) => ({ item, observation: readObservation(seen.get(position)) }));
  return { ...summaryOf(run), schoolId, rows };
}

/** The school that a run belongs to, for the gate of the progress route. */
export async function schoolOfRun(runId: string): Promise<string> {
  const run = await db().checkRun.findUnique({ where: { id: runId }, select: { schoolId: true } });
  if (run === null) throw new AppError("not-found");
  return run.schoolId;
}

const readObservation = (body: unknown): Observation | null => {
  const parsed = observationSchema.safeParse(body);
  return parsed.success ? parsed.data : null;
};

/** What people asked for, newest first. Looks of probes that stay and of the schedule are many and stand elsewhere. */
export async function listRuns({ schoolId }: SchoolScope, most = 20): Promise<RunSummary[]> {
  const runs = await db().checkRun.findMany({
    where: { schoolId, purpose: { notIn: ["probe", "watch"] } },
    orderBy: { startedAt: "desc" },
    take: most,
    omit: { targets: true },
  });
  return runs.map(summaryOf);
}

export async function runningRun({ schoolId }: SchoolScope): Promise<string | null> {
  const run = await db().checkRun.findFirst({ where: { schoolId, state: "running" }, select: { id: true } });
  return run?.id ?? null;
}

export type LatestRun = { id: string; vantageId: string; startedAt: Date };
export type Latest = { observations: Observation[]; runs: LatestRun[] };

const weekMs = 7 * 24 * 3600 * 1000;
const mostPasted = 20;

/**
 * What is known now: from each vantage its newest run that saw anything, with what was pasted by hand since, oldest of
 * them first, and inside a run in the order of its targets. `upTo` gives what was known at an earlier time.
 */
export async function latestObservations({ schoolId }: SchoolScope, upTo?: Date): Promise<Latest> {
  const where = { schoolId, state: { not: "running" }, observations: { some: {} } };
  const until = upTo ? { startedAt: { lte: upTo } } : {};
  const vantages = await db().checkRun.groupBy({ by: ["vantageId"], where: { ...where, ...until } });
  const runs = await Promise.all(
    vantages.map(({ vantageId }) =>
      db().checkRun.findMany({
        where: { ...where, ...until, vantageId },
        orderBy: [{ startedAt: "desc" }, { id: "desc" }],
        take: mostPasted + 1,
        select: { id: true, vantageId: true, startedAt: true, purpose: true },
      }),
    ),
  );
  const newest = runs
    .flatMap(countingRuns)
    .sort((left, right) => left.startedAt.getTime() - right.startedAt.getTime());
  const perRun = await Promise.all(newest.map(({ id }) => observationsOf(id)));
  return { observations: perRun.flat(), runs: newest.map(({ purpose: _, ...run }) => run) };
}

/** A full look takes the place of all before it; a pasted text adds to it, and is old after a week. Newest first. */
function countingRuns<Run extends { purpose: string; startedAt: Date }>(runs: readonly Run[]): Run[] {
  const full = runs.findIndex(({ purpose }) => purpose !== "pasted");
  const newest = runs[0]?.startedAt.getTime() ?? 0;
  const pasted = runs
    .slice(0, full === -1 ? undefined : full)
    .filter(({ startedAt }) => startedAt.getTime() > newest - weekMs)
    .slice(0, mostPasted);
  return full === -1 ? pasted : [...pasted, ...runs.slice(full, full + 1)];
}

async function observationsOf(runId: string): Promise<Observation[]> {
  const rows = await db().observationRecord.findMany({
    where: { runId },
    orderBy: [{ position: "asc" }, { at: "asc" }, { id: "asc" }],
    select: { body: true },
  });
  return rows.flatMap(({ body }) => readObservation(body) ?? []);
}

export type FoundLink = {
  id: string;
  schoolId: string;
  lineId: string;
  vantageId: string;
  targets: ClassroomTarget[];
  createdAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
};

/** A classroom's one-time link by the hash of its token. Links of deleted schools are not found. */
export async function findLink(tokenHash: string): Promise<FoundLink | null> {
  const link = await db().classroomLink.findFirst({ where: { tokenHash, school: { deletedAt: null } } });
  if (link === null) return null;
  const { id, schoolId, lineId, vantageId, createdAt, expiresAt, usedAt } = link;
  const targets = z.array(classroomTargetSchema).parse(link.targets);
  return { id, schoolId, lineId, vantageId, targets, createdAt, expiresAt, usedAt };
}

/** Whether a link's result has come, for the page that waits for it. */
export async function linkState(
  { schoolId }: SchoolScope,
  linkId: string,
): Promise<"waiting" | "used" | "late"> {
  const link = await db().classroomLink.findFirst({
    where: { id: linkId, schoolId },
    select: { usedAt: true, expiresAt: true },
  });
  if (link === null) throw new AppError("not-found");
  if (link.usedAt !== null) return "used";
  return link.expiresAt <= new Date() ? "late" : "waiting";
}
