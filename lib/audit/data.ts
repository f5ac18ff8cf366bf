import "server-only";
import type { UserScope } from "@/lib/account/types";
import { db } from "@/lib/platform/db/client";
import type { AuditFilter } from "./schema";
import type { AuditRow } from "./types";

export const auditPageLength = 100;
const mostExported = 100_000;

const whereOf = ({ who, what, before }: AuditFilter) => ({
  ...(who !== "" && { userId: who }),
  ...(what !== "" && { action: { startsWith: `${what}.` } }),
  ...(before !== null && { at: { lt: before } }),
});

const detailOf = (stored: unknown): AuditRow["detail"] =>
  typeof stored === "object" && stored !== null ? (stored as AuditRow["detail"]) : {};

type Stored = Omit<AuditRow, "who" | "detail"> & { userId: string | null; detail: unknown };

async function namesOf(rows: readonly Stored[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(rows.flatMap(({ userId, subject }) => [userId ?? [], subject ?? []].flat()))];
  const named = { where: { id: { in: ids } }, select: { id: true, name: true } };
  const gone = {
    where: { action: "person.remove", subject: { in: ids } },
    select: { subject: true, detail: true },
  };
  const [users, schools, removed] = await Promise.all([
    db().user.findMany(named),
    db().school.findMany(named),
    db().auditEntry.findMany(gone),
  ]);
  return new Map([
    ...removed.map(({ subject, detail }): [string, string] => [
      subject ?? "",
      String(detailOf(detail).name ?? ""),
    ]),
    ...[...users, ...schools].map(({ id, name }): [string, string] => [id, name]),
  ]);
}

async function withNames(rows: readonly Stored[]): Promise<AuditRow[]> {
  const names = await namesOf(rows);
  return rows.map(({ userId, subject, detail, ...row }) => ({
    ...row,
    who: userId === null ? null : (names.get(userId) ?? userId),
    subject: subject === null ? null : (names.get(subject) ?? subject),
    detail: detailOf(detail),
  }));
}

const read = (filter: AuditFilter, take: number) =>
  db().auditEntry.findMany({ where: whereOf(filter), orderBy: [{ at: "desc" }, { id: "desc" }], take });

/** The newest records first, a page of them. */
export async function listAudit(_owner: UserScope, filter: AuditFilter): Promise<AuditRow[]> {
  return withNames(await read(filter, auditPageLength));
}

const batch = 500;

/** All that a filter finds, up to `mostExported`; names are looked up in batches. */
export async function allAudit(_owner: UserScope, filter: AuditFilter): Promise<AuditRow[]> {
  const rows = await read(filter, mostExported);
  const parts = Array.from({ length: Math.ceil(rows.length / batch) }, (_, at) =>
    rows.slice(at * batch, (at + 1) * batch),
  );
  const named: AuditRow[] = [];
  for (const part of parts) named.push(...(await withNames(part)));
  return named;
}

/** Whom a record can be of: everybody with an account. */
export const listNames = (_owner: UserScope): Promise<{ id: string; name: string }[]> =>
  db().user.findMany({ orderBy: { name: "asc" }, take: 1_000, select: { id: true, name: true } });
