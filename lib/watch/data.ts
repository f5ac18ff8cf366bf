import "server-only";
import type { SchoolScope } from "@/lib/account/types";
import { type DiagnosisCode, diagnosisCodes, remedyKinds } from "@/lib/core/diagnosis";
import { db } from "@/lib/platform/db/client";
import { defaultEveryMinutes } from "./schedule";
import { sightName } from "./state";
import { changeKinds, type Memory } from "./tripwire";
import type { StoredChange } from "./types";

export const codeOf = (stored: string): DiagnosisCode =>
  diagnosisCodes.find((known) => known === stored) ?? "inconclusive";

const listOf = (stored: string): string[] => {
  const list: unknown = JSON.parse(stored);
  return Array.isArray(list) ? list.map(String) : [];
};

export type Known = Memory & { sight: string | null };

/** What the tripwire remembers of a school. */
export async function readMemory(schoolId: string): Promise<Known> {
  const row = await db().watch.findUniqueOrThrow({ where: { schoolId } });
  const { isWell, since, doubt, doubtAt, doubts, mutedSince, sight } = row;
  return {
    code: row.code === null ? null : codeOf(row.code),
    wrong: listOf(row.wrong),
    accepted: listOf(row.accepted),
    isWell,
    since,
    doubt,
    doubtAt,
    doubts,
    mutedSince,
    sight,
  };
}

type ChangeRow = Awaited<ReturnType<ReturnType<typeof db>["change"]["findMany"]>>[number];

const changeOf = ({ kind, fromCode, toCode, remedy, toldAt: _, ...row }: ChangeRow): StoredChange => ({
  ...row,
  kind: changeKinds.find((known) => known === kind) ?? "changed",
  fromCode: codeOf(fromCode),
  toCode: codeOf(toCode),
  remedy: remedyKinds.find((known) => known === remedy) ?? null,
});

/** Changes that were not handed over yet, oldest first, with the school's name as it is now. */
export async function untoldChanges(most = 100): Promise<(StoredChange & { schoolName: string })[]> {
  const rows = await db().change.findMany({
    where: { toldAt: null, school: { deletedAt: null } },
    orderBy: { at: "asc" },
    take: most,
    include: { school: { select: { name: true } } },
  });
  return rows.map(({ school, ...row }) => ({ ...changeOf(row), schoolName: school.name }));
}

/** A school's changes since `from`, newest first; quiet ones too. */
export async function listChanges(
  { schoolId }: SchoolScope,
  { from, most = 100 }: { from?: Date; most?: number } = {},
): Promise<StoredChange[]> {
  const rows = await db().change.findMany({
    where: { schoolId, ...(from && { at: { gte: from } }) },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: most,
  });
  return rows.map(changeOf);
}

export type WatchSummary = {
  everyMinutes: number;
  dueAt: Date | null;
  lookedAt: Date | null;
  since: Date | null;
  code: DiagnosisCode | null;
  mutedSince: Date | null;
  isDoubted: boolean;
};

/** How a school is watched; the usual way where it has no place in the schedule yet. */
export async function watchSummary({ schoolId }: SchoolScope): Promise<WatchSummary> {
  const row = await db().watch.findUnique({ where: { schoolId } });
  return {
    everyMinutes: row?.everyMinutes ?? defaultEveryMinutes,
    dueAt: row?.dueAt ?? null,
    lookedAt: row?.lookedAt ?? null,
    since: row?.since ?? null,
    code: row?.code ? codeOf(row.code) : null,
    mutedSince: row?.mutedSince ?? null,
    isDoubted: row?.doubt != null,
  };
}

const countedPurposes = ["watch", "check", "verify", "probe"];
const lookBackMs = 2 * 3_600_000;

/** Finished runs of the last two hours that the history does not hold yet. */
export async function uncountedRuns(schoolId: string, now: Date) {
  const runs = await db().checkRun.findMany({
    where: {
      schoolId,
      purpose: { in: countedPurposes },
      state: { in: ["done", "interrupted"] },
      finishedAt: { gte: new Date(now.getTime() - lookBackMs) },
    },
    select: { id: true, schoolId: true, vantageId: true, startedAt: true },
  });
  const counted = await db().look.findMany({
    where: { runId: { in: runs.map(({ id }) => id) } },
    select: { runId: true },
  });
  const known = new Set(counted.map(({ runId }) => runId));
  return runs.filter(({ id }) => !known.has(id));
}

export async function runState(runId: string): Promise<string | null> {
  const run = await db().checkRun.findUnique({ where: { id: runId }, select: { state: true } });
  return run?.state ?? null;
}

/** What answered from where, at any time that is remembered. */
export async function everAnswered(schoolId: string): Promise<ReadonlySet<string>> {
  const rows = await db().rollup.findMany({
    where: { schoolId, span: "day", ok: { gt: 0 } },
    distinct: ["vantageId", "endpoint"],
    select: { vantageId: true, endpoint: true },
  });
  return new Set(rows.map(({ vantageId, endpoint }) => sightName(vantageId, endpoint)));
}
