import "server-only";
import { seenSchools } from "@/lib/account/rights";
import type { SchoolScope, UserScope } from "@/lib/account/types";
import { type DiagnosisCode, diagnosisCodes, remedyKinds } from "@/lib/core/diagnosis";
import { db } from "@/lib/platform/db/client";
import { readProfile } from "@/lib/school/read";
import { lineLabel } from "@/lib/school/types";
import { beginOf, type Period, periods, type RollupRow } from "./history";
import { defaultEveryMinutes } from "./schedule";
import { sightName } from "./state";
import { changeKinds, type Memory } from "./tripwire";
import type { FleetPattern, ListedSchool, SchoolPage, StoredChange, WatchSummary } from "./types";

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

/** How a school is watched; the usual way where it has no place in the schedule yet. */
export async function watchSummary({ schoolId }: SchoolScope): Promise<WatchSummary> {
  const row = await db().watch.findUnique({ where: { schoolId } });
  return {
    everyMinutes: row?.everyMinutes ?? defaultEveryMinutes,
    dueAt: row?.dueAt ?? null,
    lookedAt: row?.lookedAt ?? null,
    since: row?.since ?? null,
    code: row?.code ? codeOf(row.code) : null,
    line: row?.line ?? null,
    isWell: row?.isWell ?? true,
    wrong: row?.code === "inconclusive" ? listOf(row.wrong) : [],
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

/** Stored sums of a period, for one school. No page reads single looks. */
export async function rollupsOf({ schoolId }: SchoolScope, period: Period, now: Date): Promise<RollupRow[]> {
  return db().rollup.findMany({
    where: { schoolId, span: periods[period].span, start: { gte: beginOf(period, now) } },
    omit: { schoolId: true, span: true },
  });
}

/** The first day that is remembered; null where nobody looked yet. */
export async function firstLookAt({ schoolId }: SchoolScope): Promise<Date | null> {
  const [first] = await db().rollup.findMany({
    where: { schoolId, span: "hour" },
    orderBy: { start: "asc" },
    take: 1,
    select: { start: true },
  });
  return first?.start ?? null;
}

const dayMs = 24 * 3_600_000;

/** New faults of the last day that several schools of one provider have in common and still have, as far as a person may see. */
export async function fleetPatterns({ grants }: UserScope, now: Date): Promise<FleetPattern[]> {
  const rows = await db().change.findMany({
    where: {
      at: { gte: new Date(now.getTime() - dayMs) },
      kind: { in: ["broken", "changed"] },
      provider: { not: null },
      schoolId: seenSchools(grants),
      school: { deletedAt: null, watch: { isWell: false } },
    },
    orderBy: { since: "asc" },
    include: { school: { select: { name: true, watch: { select: { code: true } } } } },
  });
  const found = new Map<string, FleetPattern>();
  for (const { toCode, provider, since, schoolId, school } of rows) {
    // A school whose fault is another one by now says nothing about this one.
    if (provider === null || school.watch?.code !== toCode) continue;
    const key = `${toCode} ${provider}`;
    const pattern = found.get(key) ?? { code: codeOf(toCode), provider, since, schools: [] };
    found.set(key, pattern);
    if (!pattern.schools.some(({ id }) => id === schoolId))
      pattern.schools.push({ id: schoolId, name: school.name });
  }
  return [...found.values()].filter(({ schools }) => schools.length > 1);
}

const perPage = 50;

type Asked = { query: string; sort: "trouble" | "name"; page: number };

/** One page of the schools a person may see, with what is known of each; nothing is judged for it. */
export async function listWatched({ grants }: UserScope, { query, sort, page }: Asked): Promise<SchoolPage> {
  const where = {
    deletedAt: null,
    id: seenSchools(grants),
    ...(query !== "" && { nameLower: { contains: query.toLowerCase() } }),
  };
  const byName = [{ nameLower: "asc" as const }, { id: "asc" as const }];
  const [total, trouble] = await Promise.all([
    db().school.count({ where }),
    db().school.count({ where: { ...where, watch: { isWell: false } } }),
  ]);
  const pages = Math.max(1, Math.ceil(total / perPage));
  const shown = Math.min(Math.max(1, page), pages);
  const rows = await db().school.findMany({
    where,
    orderBy: sort === "name" ? byName : [{ watch: { rank: "asc" } }, ...byName],
    skip: (shown - 1) * perPage,
    take: perPage,
    select: {
      id: true,
      name: true,
      profile: true,
      watch: {
        select: { code: true, line: true, isWell: true, lookedAt: true, since: true, mutedSince: true },
      },
    },
  });
  const byHand = await lastLooks(rows.map(({ id }) => id));
  const schools = rows.map((row) => listedOf(row, byHand.get(row.id) ?? null));
  return { schools, total, trouble, page: shown, pages };
}

/** When somebody or something last saw anything of each school, by schedule or not. */
async function lastLooks(schoolIds: readonly string[]): Promise<Map<string, Date | null>> {
  const latest = await db().checkRun.groupBy({
    by: ["schoolId"],
    where: { schoolId: { in: [...schoolIds] }, state: { not: "running" }, observations: { some: {} } },
    _max: { startedAt: true },
  });
  return new Map(latest.map(({ schoolId, _max }) => [schoolId, _max.startedAt]));
}

const later = (a: Date | null, b: Date | null): Date | null => (a === null || (b !== null && b > a) ? b : a);

type ListedRow = Pick<ListedSchool, "id" | "name"> & {
  profile: unknown;
  watch:
    | (Pick<ListedSchool, "line" | "isWell" | "lookedAt" | "since" | "mutedSince"> & { code: string | null })
    | null;
};

function listedOf({ id, name, profile, watch }: ListedRow, lastLook: Date | null): ListedSchool {
  const { server, lines } = readProfile(profile, id);
  const line = lines.find((known) => known.id === watch?.line);
  return {
    id,
    name,
    host: server.host,
    lineCount: lines.length,
    code: watch?.code ? codeOf(watch.code) : null,
    line: line ? lineLabel(line) : null,
    isWell: watch?.isWell ?? true,
    lookedAt: later(watch?.lookedAt ?? null, lastLook),
    since: watch?.since ?? null,
    mutedSince: watch?.mutedSince ?? null,
  };
}
