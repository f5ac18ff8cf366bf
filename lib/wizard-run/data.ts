import "server-only";
import { seenSchools } from "@/lib/account/rights";
import type { SchoolScope, UserScope } from "@/lib/account/types";
import { AppError } from "@/lib/core/error";
import { db } from "@/lib/platform/db/client";
import { answersSchema, recordsSchema } from "@/lib/wizard/run";
import type { WizardRunDetail, WizardRunSummary } from "./types";

const summary = { id: true, createdAt: true, updatedAt: true, finishedAt: true, createdById: true } as const;

type SummaryRow = Omit<WizardRunSummary, "createdBy"> & { createdById: string | null };

async function withNames(rows: SummaryRow[]): Promise<WizardRunSummary[]> {
  const ids = rows.flatMap(({ createdById }) => createdById ?? []);
  const users = await db().user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return rows.map(({ createdById, ...row }) => ({
    ...row,
    createdBy: createdById === null ? null : (names.get(createdById) ?? null),
  }));
}

/** Repairs of a school, newest first. */
export async function listWizardRuns({ schoolId }: SchoolScope): Promise<WizardRunSummary[]> {
  return withNames(
    await db().wizardRun.findMany({
      where: { schoolId },
      orderBy: { updatedAt: "desc" },
      take: 50,
      select: summary,
    }),
  );
}

/** Answers and records of an older version that no longer fit read as not given, rather than as an error. */
export async function requireWizardRun({ schoolId }: SchoolScope, id: string): Promise<WizardRunDetail> {
  const row = await db().wizardRun.findFirst({ where: { id, schoolId } });
  if (row === null) throw new AppError("not-found");
  const [named] = await withNames([row]);
  const answers = answersSchema.safeParse(row.answers);
  const records = recordsSchema.safeParse(row.records);
  return {
    id: row.id,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    finishedAt: row.finishedAt,
    createdBy: named?.createdBy ?? null,
    word: row.word,
    version: row.version,
    answers: answers.success ? answers.data : answersSchema.parse({}),
    records: records.success ? records.data : {},
  };
}

/** The repair that was worked on last and is not finished; null where there is none. */
export async function latestOpenRun(scope: SchoolScope): Promise<WizardRunDetail | null> {
  const row = await db().wizardRun.findFirst({
    where: { schoolId: scope.schoolId, finishedAt: null },
    orderBy: { updatedAt: "desc" },
    select: { id: true },
  });
  return row === null ? null : requireWizardRun(scope, row.id);
}

/** The schools that have a repair which was begun and is not finished. */
export async function schoolsUnderRepair({ grants }: UserScope): Promise<ReadonlySet<string>> {
  const rows = await db().wizardRun.groupBy({
    by: ["schoolId"],
    where: { finishedAt: null, schoolId: seenSchools(grants) },
  });
  return new Set(rows.map(({ schoolId }) => schoolId));
}

/** The newest repair that is finished: what the school's page says was proven. */
export async function latestFinishedRun(scope: SchoolScope): Promise<WizardRunDetail | null> {
  const row = await db().wizardRun.findFirst({
    where: { schoolId: scope.schoolId, finishedAt: { not: null } },
    orderBy: { finishedAt: "desc" },
    select: { id: true },
  });
  return row === null ? null : requireWizardRun(scope, row.id);
}
