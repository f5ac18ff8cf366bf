import "server-only";
import { recordAudit } from "@/lib/account/mutations";
import type { SchoolScope } from "@/lib/account/types";
import { AppError } from "@/lib/core/error";
import { hashPassword, hashToken } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db/client";
import type { NewShare, ShareRecord } from "./schema";
import type { Views } from "./view-counter";

const dayMs = 24 * 3600 * 1000;

type Made = { token: string; record: ShareRecord | null; now: Date };

export async function createShare(scope: SchoolScope, share: NewShare, made: Made): Promise<string> {
  const { label, kind, masked, parts, password, days } = share;
  const { id } = await db().shareLink.create({
    data: {
      tokenHash: hashToken(made.token),
      label,
      kind,
      masked,
      parts,
      password: password === "" ? null : await hashPassword(password),
      ...(made.record && { record: JSON.parse(JSON.stringify(made.record)) as object }),
      expiresAt: days === 0 ? null : new Date(made.now.getTime() + days * dayMs),
      schoolId: scope.schoolId,
      createdById: scope.userId,
    },
    select: { id: true },
  });
  await audit(scope, "share.create", id);
  return id;
}

export async function revokeShare(scope: SchoolScope, id: string): Promise<void> {
  const { count } = await db().shareLink.updateMany({
    where: { id, schoolId: scope.schoolId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  if (count === 0) throw new AppError("not-found");
  await audit(scope, "share.revoke", id);
}

/** Adds views that were counted in memory. A link that is gone by now counts nothing. */
export async function addViews(id: string, { count, lastAt }: Views): Promise<void> {
  await db().shareLink.updateMany({
    where: { id },
    data: { viewCount: { increment: count }, lastViewAt: lastAt },
  });
}

const audit = ({ userId, peer, schoolId }: SchoolScope, action: string, link: string) =>
  recordAudit({ userId, action, subject: schoolId, peer, detail: { link } });
