import "server-only";
import type { SchoolScope } from "@/lib/account/types";
import type { Observation } from "@/lib/core/observation";
import { db } from "@/lib/platform/db/client";
import type { PlanItem } from "@/lib/prober/types";
import type { ClassroomTarget } from "./schema";
import type { Purpose, RunFailure, RunState } from "./types";

type NewRun = { vantageId: string; purpose: Purpose; targets: PlanItem[]; state?: RunState };

const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as object;

export async function createRun(
  scope: SchoolScope,
  { vantageId, purpose, targets, state }: NewRun,
): Promise<string> {
  const { id } = await db().checkRun.create({
    data: {
      schoolId: scope.schoolId,
      startedById: scope.userId,
      vantageId,
      purpose,
      state: state ?? "running",
      total: targets.length,
      targets: plain(targets),
    },
    select: { id: true },
  });
  return id;
}

export async function setPlan(runId: string, targets: PlanItem[], done: number): Promise<void> {
  await db().checkRun.update({
    where: { id: runId },
    data: { targets: plain(targets), total: targets.length, done },
  });
}

export type Positioned = { position: number; observation: Observation };

/** Stores a batch in one statement and counts it; a second look at a place keeps the first beside it. */
export async function storeObservations(
  scope: SchoolScope,
  runId: string,
  batch: readonly Positioned[],
  done: number,
): Promise<void> {
  if (batch.length === 0) return;
  await db().$transaction([
    db().observationRecord.createMany({
      data: batch.map((entry) => rowOf(scope.schoolId, runId, entry)),
    }),
    db().checkRun.update({ where: { id: runId }, data: { done } }),
  ]);
}

export const rowOf = (schoolId: string, runId: string, { position, observation }: Positioned) => ({
  schoolId,
  runId,
  position,
  at: new Date(observation.at),
  vantageId: observation.vantage.id,
  role: observation.target.role,
  host: observation.target.host,
  address: observation.target.address,
  port: observation.target.port,
  transport: observation.transport,
  body: plain(observation),
});

export async function finishRun(runId: string, state: RunState, failure: RunFailure | null): Promise<void> {
  await db().checkRun.update({ where: { id: runId }, data: { state, failure, finishedAt: new Date() } });
}

/**
 * Runs that an earlier process left behind: what they saw is kept, the rest is said to be missing. The schedule's own
 * are left to whoever takes over the job: another process may be at work on them.
 */
export async function markInterrupted(startedBefore: Date): Promise<number> {
  const { count } = await db().checkRun.updateMany({
    where: { state: "running", purpose: { not: "watch" }, startedAt: { lt: startedBefore } },
    data: { state: "interrupted", failure: "restart", finishedAt: new Date() },
  });
  return count;
}

type NewLink = {
  tokenHash: string;
  lineId: string;
  vantageId: string;
  targets: ClassroomTarget[];
  expiresAt: Date;
};

export async function createLink(scope: SchoolScope, link: NewLink): Promise<string> {
  const { id } = await db().classroomLink.create({
    data: { ...link, targets: plain(link.targets), schoolId: scope.schoolId, createdById: scope.userId },
    select: { id: true },
  });
  return id;
}

/** The one-time link that a result came by; null where a signed-in person pasted it. */
export type ByLink = { linkId: string; now: Date } | null;

/** Stores a classroom's result, all or nothing; false where the link was used or ran out in the meantime. */
export async function storeClassroom(
  { schoolId, userId }: SchoolScope,
  { vantageId, purpose, targets }: NewRun,
  observations: readonly Observation[],
  link: ByLink,
): Promise<boolean> {
  return db().$transaction(async (tx) => {
    if (link !== null) {
      const where = { id: link.linkId, usedAt: null, expiresAt: { gt: link.now } };
      const { count } = await tx.classroomLink.updateMany({ where, data: { usedAt: link.now } });
      if (count === 0) return false;
    }
    const counts = { total: observations.length, done: observations.length };
    const run = await tx.checkRun.create({
      data: {
        ...counts,
        schoolId,
        startedById: userId,
        vantageId,
        purpose,
        state: "done",
        targets: plain(targets),
        finishedAt: new Date(),
      },
      select: { id: true },
    });
    if (link !== null) await tx.classroomLink.update({ where: { id: link.linkId }, data: { runId: run.id } });
    await tx.observationRecord.createMany({
      data: observations.map((observation, position) => rowOf(schoolId, run.id, { position, observation })),
    });
    return true;
  });
}
