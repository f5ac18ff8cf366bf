import "server-only";
import { z } from "zod";
import type { SchoolScope } from "@/lib/account/types";
import { AppError } from "@/lib/core/error";
import { listWindows, publicIncidents } from "@/lib/incident/data";
import { db } from "@/lib/platform/db/client";
import { countsUntil } from "@/lib/queue/data";
import { codeOf } from "@/lib/watch/data";
import { noticesAt } from "./notices";
import { plainParts, recordSchema, type ShareRecord, shareKinds, shareParts } from "./schema";
import type { Notices, PublicChange, PublicShare, ShareState, ShareSummary } from "./types";

const stateOf = (revokedAt: Date | null, expiresAt: Date | null, now: Date): ShareState => {
  if (revokedAt !== null) return "revoked";
  return expiresAt !== null && expiresAt <= now ? "expired" : "live";
};

const kindSchema = z.enum(shareKinds).catch("status");
/** A part that this version does not know is not shown. */
const partsOf = (stored: unknown) =>
  stored === null
    ? [...plainParts]
    : shareParts.filter((part) => Array.isArray(stored) && stored.includes(part));

export async function listShares({ schoolId }: SchoolScope, now: Date): Promise<ShareSummary[]> {
  const links = await db().shareLink.findMany({
    where: { schoolId },
    orderBy: { createdAt: "desc" },
    take: 200,
    omit: { tokenHash: true, schoolId: true, createdById: true, record: true },
  });
  return links.map(({ revokedAt, password, ...link }) => ({
    ...link,
    kind: kindSchema.parse(link.kind),
    parts: partsOf(link.parts),
    hasPassword: password !== null,
    state: stateOf(revokedAt, link.expiresAt, now),
  }));
}

const publicColumns = {
  id: true,
  schoolId: true,
  kind: true,
  parts: true,
  masked: true,
  password: true,
  createdAt: true,
  expiresAt: true,
  revokedAt: true,
  school: { select: { version: true, deletedAt: true } },
} as const;

/**
 * What a link opens; null for a wrong, a revoked and a lapsed one and for a deleted school, after the same query. Every
 * public route asks here and nowhere else.
 */
export async function findShare(tokenHash: string, now: Date): Promise<PublicShare | null> {
  return openRow(await db().shareLink.findUnique({ where: { tokenHash }, select: publicColumns }), now);
}

/** The same for the owner who looks at what a link of theirs shows. */
export async function requireShare({ schoolId }: SchoolScope, id: string, now: Date): Promise<PublicShare> {
  const share = await openRow(
    await db().shareLink.findFirst({ where: { id, schoolId }, select: publicColumns }),
    now,
  );
  if (share === null) throw new AppError("not-found");
  return share;
}

type Row = {
  id: string;
  schoolId: string;
  kind: string;
  parts: unknown;
  masked: boolean;
  password: string | null;
  createdAt: Date;
  expiresAt: Date | null;
  revokedAt: Date | null;
  school: { version: number; deletedAt: Date | null };
};

async function openRow(row: Row | null, now: Date): Promise<PublicShare | null> {
  if (row === null || row.school.deletedAt !== null) return null;
  const { id, schoolId, masked, password, createdAt, expiresAt } = row;
  if (stateOf(row.revokedAt, expiresAt, now) !== "live") return null;
  const [kind, parts] = [kindSchema.parse(row.kind), partsOf(row.parts)];
  const share = { id, schoolId, kind, parts, masked, password, createdAt, expiresAt };
  if (kind === "record") return { ...share, notices: null, changes: [], stamp: JSON.stringify(share) };
  const [evidence, notices, changes] = await Promise.all([
    newestEvidence(schoolId, now),
    parts.includes("notices") ? noticesOf(schoolId, now) : null,
    changesOf(schoolId, now),
  ]);
  const stamp = JSON.stringify([share, row.school.version, evidence, notices, changes]);
  return { ...share, notices, changes, stamp };
}

const noticesOf = async (schoolId: string, now: Date): Promise<Notices> =>
  noticesAt(await publicIncidents(schoolId, now), await listWindows(schoolId), now);

const changesShownMs = 90 * 24 * 3600 * 1000;
const mostChanges = 20;

async function changesOf(schoolId: string, now: Date): Promise<PublicChange[]> {
  const rows = await db().change.findMany({
    where: { schoolId, kind: { not: "quiet" }, at: { gt: new Date(now.getTime() - changesShownMs) } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: mostChanges,
    select: { id: true, at: true, toCode: true, line: true },
  });
  return rows.map(({ id, at, toCode, line }) => ({ id, at, line, code: codeOf(toCode) }));
}

/** Runs end in another order than they began, but not that much. */
const runsLookedAt = 20;

/** What a school's diagnosis hangs on beside its profile, in short: it changes whenever the diagnosis could. */
async function newestEvidence(schoolId: string, now: Date): Promise<string[]> {
  const [runs, reports, providers] = await Promise.all([
    db().checkRun.findMany({
      where: { schoolId, state: { not: "running" } },
      orderBy: [{ startedAt: "desc" }, { id: "desc" }],
      take: runsLookedAt,
      select: { id: true },
    }),
    db().serverReport.findMany({
      where: { schoolId, at: { lte: now, gt: countsUntil(now) } },
      orderBy: { at: "desc" },
      take: 1,
      select: { id: true },
    }),
    db().ownProvider.aggregate({ _count: true, _max: { updatedAt: true } }),
  ]);
  return [...[...runs, ...reports].map(({ id }) => id), JSON.stringify(providers)];
}

/** What a link of kind `record` keeps. */
export async function requireRecord({ schoolId }: SchoolScope, shareId: string): Promise<ShareRecord> {
  const row = await db().shareLink.findFirst({ where: { id: shareId, schoolId }, select: { record: true } });
  if (row === null) throw new AppError("not-found");
  return recordSchema.parse(row.record);
}
