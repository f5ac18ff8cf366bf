import "server-only";
import { recordAudit } from "@/lib/account/mutations";
import type { UserScope } from "@/lib/account/types";
import { AppError } from "@/lib/core/error";
import { hashToken, mintToken } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db/client";
import type { NewToken } from "./schema";

const dayMs = 24 * 3_600_000;
/** A name in front, by which scanners find a token that was published by mistake. */
const prefix = "mp_";

/** Makes a token and gives it, this once. */
export async function createToken(
  user: UserScope,
  { label, scope, schools, days }: NewToken,
  now: Date,
): Promise<{ id: string; token: string }> {
  const token = `${prefix}${mintToken()}`;
  const { id } = await db().apiToken.create({
    data: {
      tokenHash: hashToken(token),
      label,
      scope,
      schools,
      createdById: user.userId,
      expiresAt: days === 0 ? null : new Date(now.getTime() + days * dayMs),
    },
    select: { id: true },
  });
  await audit(user, "api-token.create", id, { scope });
  return { id, token };
}

/** Ends one of a person's own tokens at once. */
export async function revokeToken(user: UserScope, id: string, now: Date): Promise<void> {
  const { count } = await db().apiToken.updateMany({
    where: { id, createdById: user.userId, revokedAt: null },
    data: { revokedAt: now },
  });
  if (count === 0) throw new AppError("not-found");
  await audit(user, "api-token.revoke", id);
}

const noteEveryMs = 60_000;

/** When a token was last used, to the minute: a busy program must not write at each question. */
export async function noteUsed(id: string, now: Date): Promise<void> {
  const before = new Date(now.getTime() - noteEveryMs);
  await db().apiToken.updateMany({
    where: { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: before } }] },
    data: { lastUsedAt: now },
  });
}

const audit = ({ userId, peer }: UserScope, action: string, subject: string, detail = {}) =>
  recordAudit({ userId, action, subject, peer, detail });
