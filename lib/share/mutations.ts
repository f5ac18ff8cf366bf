import "server-only";
import { recordAudit } from "@/lib/account/mutations";
import { asSchoolScope, type SchoolScope } from "@/lib/account/types";
import { AppError } from "@/lib/core/error";
import { hashToken } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db/client";
import type { NewShare } from "./schema";
import type { OpenShare } from "./types";

const dayMs = 24 * 3600 * 1000;

export async function createShare(
  scope: SchoolScope,
  { label, masked, days }: NewShare,
  token: string,
  now: Date,
): Promise<string> {
  const expiresAt = days === 0 ? null : new Date(now.getTime() + days * dayMs);
  const { id } = await db().shareLink.create({
    data: {
      tokenHash: hashToken(token),
      label,
      masked,
      expiresAt,
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

/**
 * What a share token opens, and counts the view; null for a wrong, expired or revoked one and for a deleted school,
 * all alike. The gate of the public page.
 */
export async function openShare(
  token: string,
  peer: string | null,
  now: Date,
): Promise<{ scope: SchoolScope; share: OpenShare } | null> {
  const link = await db().shareLink.findFirst({
    where: {
      tokenHash: hashToken(token),
      revokedAt: null,
      OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
      school: { deletedAt: null },
    },
    select: { id: true, schoolId: true, label: true, masked: true },
  });
  if (link === null) return null;
  await db().shareLink.update({
    where: { id: link.id },
    data: { viewCount: { increment: 1 }, lastViewAt: now },
  });
  const { schoolId, label, masked } = link;
  return { scope: asSchoolScope({ schoolId, userId: null, peer, right: "view" }), share: { label, masked } };
}

const audit = ({ userId, peer, schoolId }: SchoolScope, action: string, link: string) =>
  recordAudit({ userId, action, subject: schoolId, peer, detail: { link } });
