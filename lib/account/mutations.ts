import "server-only";
import { AppError } from "@/lib/core/error";
import { hashPassword, hashToken } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db/client";
import { isUniqueViolation } from "@/lib/platform/db/violation";
import type { OwnerInput } from "./schema";
import type { UserScope } from "./types";

const ownerKey = "owner";

/** Makes the first account; throws `conflict` where one exists. The row under `owner` lets exactly one through. */
export async function createOwner(input: OwnerInput): Promise<{ userId: string }> {
  const password = await hashPassword(input.password);
  const userId = crypto.randomUUID();
  try {
    await db().$transaction([
      db().setting.create({ data: { key: ownerKey, value: { userId } } }),
      db().user.create({ data: { id: userId, name: input.name, email: input.email, role: "owner" } }),
      db().account.create({ data: credentialOf(userId, password) }),
    ]);
  } catch (error) {
    if (isUniqueViolation(error))
      throw new AppError("conflict", { message: "owner-exists" }, { cause: error });
    throw error;
  }
  return { userId };
}

/** The row that a person's hashed password stands in, as Better Auth reads it. */
export const credentialOf = (userId: string, password: string) => ({
  id: crypto.randomUUID(),
  accountId: userId,
  providerId: "credential",
  userId,
  password,
});

export type Audit = {
  userId: string | null;
  action: string;
  subject?: string;
  peer: string | null;
  detail?: Record<string, string | number | boolean | null>;
};

/** Who did what, from where. Never a secret, a token or a password. */
export async function recordAudit({ userId, action, subject, peer, detail = {} }: Audit): Promise<void> {
  await db().auditEntry.create({ data: { userId, action, subject: subject ?? null, peer, detail } });
}

type Window = { limit: number; windowMs: number };

/**
 * Counts a try, across restarts and processes; throws `too-many` where any of the windows is full. Only a hash of the
 * key is kept, and no longer than the longest window.
 */
export async function takeAttempt(topic: string, name: string, windows: readonly Window[]): Promise<void> {
  const now = Date.now();
  const key = hashToken(`${topic} ${name}`);
  const longest = Math.max(...windows.map(({ windowMs }) => windowMs));
  await db().attempt.deleteMany({ where: { topic, at: { lte: new Date(now - longest) } } });
  const tries = await db().attempt.findMany({
    where: { topic, key },
    orderBy: { at: "asc" },
    select: { at: true },
  });
  for (const { limit, windowMs } of windows) {
    const recent = tries.filter(({ at }) => at.getTime() > now - windowMs);
    const [oldest] = recent.slice(-limit);
    if (recent.length >= limit && oldest)
      throw new AppError("too-many", { seconds: Math.ceil((oldest.at.getTime() + windowMs - now) / 1000) });
  }
  await db().attempt.create({ data: { topic, key, at: new Date(now) } });
}

export async function setPassword({ userId, peer }: UserScope, password: string): Promise<void> {
  const hashed = await hashPassword(password);
  await db().account.updateMany({ where: { userId, providerId: "credential" }, data: { password: hashed } });
  await recordAudit({ userId, action: "password.change", subject: userId, peer });
}

/** Ends one session of a person; false where it is not theirs or no more. */
export async function endOneSession({ userId, peer }: UserScope, id: string): Promise<boolean> {
  const { count } = await db().session.deleteMany({ where: { id, userId } });
  if (count > 0) await recordAudit({ userId, action: "session.revoke", subject: userId, peer });
  return count > 0;
}

/** Ends all sessions of a person but this one. */
export async function endOtherSessions({ userId, sessionId, peer }: UserScope): Promise<number> {
  const { count } = await db().session.deleteMany({ where: { userId, id: { not: sessionId } } });
  if (count > 0)
    await recordAudit({ userId, action: "session.revoke", subject: userId, peer, detail: { count } });
  return count;
}
