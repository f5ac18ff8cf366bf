import "server-only";
import { type Grants, seenSchools } from "@/lib/account/rights";
import type { UserScope } from "@/lib/account/types";
import { type Observation, observationSchema } from "@/lib/core/observation";
import { db } from "@/lib/platform/db/client";
import { readProfile } from "@/lib/school/read";
import type { Position } from "./page";
import { storedSchoolsSchema } from "./schema";
import { type ApiScope, apiScopes, type FoundToken, type TokenState, type TokenSummary } from "./types";

const scopeOf = (stored: string): ApiScope => apiScopes.find((known) => known === stored) ?? "read";

const stateOf = (revokedAt: Date | null, expiresAt: Date | null, now: Date): TokenState => {
  if (revokedAt !== null) return "revoked";
  return expiresAt !== null && expiresAt <= now ? "expired" : "live";
};

/** A person's own tokens, the newest first. */
export async function listTokens({ userId }: UserScope, now: Date): Promise<TokenSummary[]> {
  const rows = await db().apiToken.findMany({
    where: { createdById: userId },
    orderBy: { createdAt: "desc" },
    take: 100,
    omit: { tokenHash: true, createdById: true },
  });
  return rows.map(({ revokedAt, scope, schools, ...row }) => ({
    ...row,
    scope: scopeOf(scope),
    schools: storedSchoolsSchema.parse(schools),
    state: stateOf(revokedAt, row.expiresAt, now),
  }));
}

/** A token by its hash; null for a wrong, expired or revoked one, all alike. */
export async function findToken(tokenHash: string, now: Date): Promise<FoundToken | null> {
  const row = await db().apiToken.findFirst({
    where: { tokenHash, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
    select: { id: true, label: true, scope: true, schools: true, createdById: true },
  });
  if (row === null) return null;
  return { ...row, scope: scopeOf(row.scope), schools: storedSchoolsSchema.parse(row.schools) };
}

type Slice = { grants: Grants; school?: string | undefined; after: Position | null; take: number };

/** Both conditions hold: what the asker may see, and the school that was asked for. */
const seen = ({ grants, school }: Slice) => ({
  deletedAt: null,
  AND: [{ id: seenSchools(grants) }, school === undefined ? {} : { id: school }],
});

/** Newest first; `after` is the last one that was given. */
const older = (after: Position | null, column: "startedAt" | "at" | "createdAt") =>
  after === null
    ? {}
    : { OR: [{ [column]: { lt: after.at } }, { [column]: after.at, id: { lt: after.id } }] };

/** Schools by id, which no renaming moves. */
export async function sliceSchools(slice: Slice) {
  const rows = await db().school.findMany({
    where: { AND: [seen(slice), slice.after === null ? {} : { id: { gt: slice.after.id } }] },
    orderBy: { id: "asc" },
    take: slice.take,
  });
  return rows.map(({ id, name, version, createdAt, updatedAt, profile }) => ({
    id,
    name,
    version,
    createdAt,
    updatedAt,
    profile: readProfile(profile, id),
  }));
}

export const sliceRuns = (slice: Slice) =>
  db().checkRun.findMany({
    where: { school: seen(slice), ...older(slice.after, "startedAt") },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    take: slice.take,
    select: {
      id: true,
      schoolId: true,
      vantageId: true,
      purpose: true,
      state: true,
      failure: true,
      total: true,
      done: true,
      startedAt: true,
      finishedAt: true,
    },
  });

type SeenSlice = Slice & { vantage?: string | undefined; since?: Date | undefined };

export type SlicedObservation = {
  id: string;
  at: Date;
  schoolId: string;
  runId: string;
  observation: Observation;
};

export async function sliceObservations({ vantage, since, ...slice }: SeenSlice): Promise<{
  rows: SlicedObservation[];
  /** Also rows that no longer fit the contract count: the next page begins after them. */
  last: { position: Position; isFull: boolean } | null;
}> {
  const found = await db().observationRecord.findMany({
    where: {
      AND: [
        { school: seen(slice) },
        older(slice.after, "at"),
        vantage === undefined ? {} : { vantageId: vantage },
        since === undefined ? {} : { at: { gte: since } },
      ],
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: slice.take,
    select: { id: true, at: true, schoolId: true, runId: true, body: true },
  });
  const rows = found.flatMap(({ body, ...row }) => {
    const observation = observationSchema.safeParse(body);
    return observation.success ? [{ ...row, observation: observation.data }] : [];
  });
  const last = found.at(-1);
  if (last === undefined) return { rows, last: null };
  return { rows, last: { position: { id: last.id, at: last.at }, isFull: found.length === slice.take } };
}

export async function sliceIncidents(slice: Slice) {
  const rows = await db().incident.findMany({
    where: { school: seen(slice), ...older(slice.after, "startedAt") },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    take: slice.take,
    include: { updates: { orderBy: [{ at: "desc" }, { id: "desc" }] } },
  });
  return rows.map(({ id, schoolId, state, titleEn, titleJa, startedAt, resolvedAt, updates }) => ({
    id,
    schoolId,
    state,
    title: { en: titleEn, ja: titleJa },
    startedAt,
    resolvedAt,
    updates: updates.map((one) => ({
      id: one.id,
      state: one.state,
      text: { en: one.textEn, ja: one.textJa },
      at: one.at,
    })),
  }));
}

export const sliceShares = (slice: Slice, now: Date) =>
  db()
    .shareLink.findMany({
      where: { school: seen(slice), ...older(slice.after, "createdAt") },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: slice.take,
      select: {
        id: true,
        schoolId: true,
        label: true,
        masked: true,
        createdAt: true,
        expiresAt: true,
        revokedAt: true,
        viewCount: true,
        lastViewAt: true,
      },
    })
    .then((rows) =>
      rows.map(({ revokedAt, ...row }) => ({ ...row, state: stateOf(revokedAt, row.expiresAt, now) })),
    );

/** The school that a link belongs to, for the gate; null where there is none. */
export const schoolOfShare = async (id: string): Promise<string | null> =>
  (await db().shareLink.findUnique({ where: { id }, select: { schoolId: true } }))?.schoolId ?? null;
