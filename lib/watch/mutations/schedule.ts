import "server-only";
import { randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/account/mutations";
import type { SchoolScope } from "@/lib/account/types";
import { db } from "@/lib/platform/db/client";
import { isForeignKeyViolation, isUniqueViolation } from "@/lib/platform/db/violation";
import { ranks } from "../rank";
import { defaultEveryMinutes, nextDue, spreadDue } from "../schedule";
import type { Job, StoredChange } from "../types";

/** A holder that did not renew its claim for so long is taken for dead. */
export const leaseMs = 60_000;
/** Clocks of two machines may differ by this much before one is taken for put back. */
const clockSlackMs = 60_000;

/** Due, held by nobody, and of a school that is there; all three also where the clock was put back since. */
const claimable = (now: Date) => {
  const isFromTheFuture = { setAt: { gt: new Date(now.getTime() + clockSlackMs) } };
  return {
    everyMinutes: { gt: 0 },
    school: { deletedAt: null },
    AND: [
      { OR: [{ dueAt: { lte: now } }, isFromTheFuture] },
      { OR: [{ leaseUntil: null }, { leaseUntil: { lte: now } }, isFromTheFuture] },
    ],
  };
};

/** Takes up to `most` jobs that are due, those longest due first. Two processes never get the same one. */
export async function claimJobs(now: Date, most: number): Promise<Job[]> {
  const due = await db().watch.findMany({
    where: claimable(now),
    orderBy: { dueAt: "asc" },
    take: most,
    select: { schoolId: true, everyMinutes: true, runId: true, lease: true },
  });
  const jobs: Job[] = [];
  for (const { schoolId, everyMinutes, runId, lease: before } of due) {
    const lease = randomUUID();
    const { count } = await db().watch.updateMany({
      where: { schoolId, lease: before, ...claimable(now) },
      data: { lease, leaseUntil: new Date(now.getTime() + leaseMs), setAt: now },
    });
    if (count === 1) jobs.push({ schoolId, everyMinutes, lease, leftRunId: runId });
  }
  return jobs;
}

/** False where another process has taken the job over. */
export async function renewLease({ schoolId, lease }: Job, now: Date): Promise<boolean> {
  const { count } = await db().watch.updateMany({
    where: { schoolId, lease },
    data: { leaseUntil: new Date(now.getTime() + leaseMs), setAt: now },
  });
  return count === 1;
}

export async function noteRun({ schoolId, lease }: Job, runId: string): Promise<boolean> {
  const { count } = await db().watch.updateMany({ where: { schoolId, lease }, data: { runId } });
  return count === 1;
}

type Outcome = {
  /** Milliseconds until the next look; null for its usual time. */
  againInMs: number | null;
  /** What is known now; columns of the row. */
  known?: Parameters<ReturnType<typeof db>["watch"]["update"]>[0]["data"];
  change?: Omit<StoredChange, "id" | "schoolId">;
};

/** Ends a job: gives it back with what was learned, all or nothing. Null where another process holds it by now. */
export async function settleJob(
  { schoolId, lease }: Job,
  { againInMs, known = {}, change }: Outcome,
  now: Date,
): Promise<{ changeId: string | null } | null> {
  return db().$transaction(async (tx) => {
    const row = await tx.watch.findFirst({
      where: { schoolId, lease },
      select: { changes: true, everyMinutes: true },
    });
    if (row === null) return null;
    const due =
      againInMs === null
        ? nextDue(schoolId, row.everyMinutes || 1, now.getTime())
        : now.getTime() + againInMs;
    const { count } = await tx.watch.updateMany({
      where: { schoolId, lease },
      data: {
        ...known,
        dueAt: new Date(due),
        setAt: now,
        lease: null,
        leaseUntil: null,
        runId: null,
        changes: row.changes + (change ? 1 : 0),
      },
    });
    if (count === 0) return null;
    if (!change) return { changeId: null };
    const id = `${schoolId}-${row.changes + 1}`;
    await tx.change.create({
      data: { ...change, id, schoolId, ...(change.kind === "quiet" && { toldAt: now }) },
    });
    return { changeId: id };
  });
}

export async function markTold(id: string, now: Date): Promise<void> {
  await db().change.updateMany({ where: { id, toldAt: null }, data: { toldAt: now } });
}

/** Gives every school that has none its place in the schedule; `spread` where many may be new at once. */
export async function enrolSchools(now: Date): Promise<number> {
  const schools = await db().school.findMany({
    where: { deletedAt: null, watch: null },
    select: { id: true },
    take: 2_000,
  });
  for (const { id } of schools)
    await enrol(id, {
      dueAt: new Date(spreadDue(id, defaultEveryMinutes, now.getTime())),
      everyMinutes: defaultEveryMinutes,
      setAt: now,
    });
  return schools.length;
}

type Enrolled = { dueAt: Date; everyMinutes: number; setAt: Date };

/** Another process may have been quicker, or the school is gone: both are well. */
async function enrol(schoolId: string, place: Enrolled): Promise<void> {
  try {
    await db().watch.create({ data: { schoolId, ...place } });
  } catch (error) {
    if (!isUniqueViolation(error) && !isForeignKeyViolation(error)) throw error;
  }
}

/** At a start: what became due while nothing ran is spread over one interval instead of being done at once. */
export async function spreadOverdue(now: Date): Promise<number> {
  const overdue = await db().watch.findMany({
    where: { ...claimable(now), dueAt: { lt: new Date(now.getTime() - leaseMs) }, lease: null },
    select: { schoolId: true, everyMinutes: true, dueAt: true },
  });
  for (const { schoolId, everyMinutes, dueAt } of overdue)
    await db().watch.updateMany({
      where: { schoolId, dueAt, lease: null },
      data: { dueAt: new Date(spreadDue(schoolId, everyMinutes, now.getTime())), setAt: now },
    });
  return overdue.length;
}

/** Sets how often a school is looked at; 0 is off. A school that is switched on is looked at soon. */
export async function setSchedule(scope: SchoolScope, everyMinutes: number, now: Date): Promise<void> {
  const { schoolId, userId, peer } = scope;
  await enrol(schoolId, { dueAt: now, everyMinutes, setAt: now });
  await db().watch.updateMany({ where: { schoolId }, data: { everyMinutes, dueAt: now, setAt: now } });
  await recordAudit({ userId, action: "watch.schedule", subject: schoolId, peer, detail: { everyMinutes } });
}

/** What is wrong now is as it should be: it is no trouble from now on. A named fault cannot be wished away. */
export async function acceptState({ schoolId, userId, peer }: SchoolScope): Promise<void> {
  const row = await db().watch.findUnique({ where: { schoolId }, select: { wrong: true, code: true } });
  if (row?.code !== "inconclusive") return;
  await db().watch.updateMany({
    where: { schoolId, wrong: row.wrong },
    data: { accepted: row.wrong, isWell: true, rank: ranks.well },
  });
  await recordAudit({
    userId,
    action: "watch.accept",
    subject: schoolId,
    peer,
    detail: { wrong: row.wrong },
  });
}
