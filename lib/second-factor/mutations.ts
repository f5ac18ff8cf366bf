import "server-only";
import { recordAudit } from "@/lib/account/mutations";
import type { UserScope } from "@/lib/account/types";
import { AppError } from "@/lib/core/error";
import { db } from "@/lib/platform/db/client";
import { openSealed, sealText } from "@/lib/platform/seal";
import { factorOf, pendingName, sealPlace } from "./data";
import { hashRecoveryCode, mintRecoveryCodes } from "./recovery-codes";
import { matchingStep, mintSecret } from "./totp";

/** A new secret that counts once a code has proven it; one that is in use is never replaced. */
export async function beginEnrolment({ userId }: UserScope): Promise<void> {
  if ((await factorOf(userId)).state === "on") throw new AppError("conflict");
  const fresh = { secret: sealText(mintSecret(), sealPlace(userId)), createdAt: new Date() };
  await db().secondFactor.upsert({ where: { userId }, create: { userId, ...fresh }, update: fresh });
}

const rowsOf = (userId: string, codes: readonly string[]) =>
  codes.map((code) => ({ userId, codeHash: hashRecoveryCode(userId, code) }));

/** Turns it on where the code is right, and gives the recovery codes, which are kept nowhere. Null for a wrong code. */
export async function confirmEnrolment(user: UserScope, typed: string, now: Date): Promise<string[] | null> {
  const { userId } = user;
  const factor = await factorOf(userId);
  const step = factor.state === "begun" ? matchingStep(factor.secret, typed, now) : null;
  if (step === null) return null;
  const codes = mintRecoveryCodes();
  const isFirst = await db().$transaction(async (tx) => {
    const { count } = await tx.secondFactor.updateMany({
      where: { userId, confirmedAt: null },
      data: { confirmedAt: now, lastStep: step },
    });
    if (count === 0) return false;
    await tx.recoveryCode.deleteMany({ where: { userId } });
    await tx.recoveryCode.createMany({ data: rowsOf(userId, codes) });
    return true;
  });
  if (!isFirst) return null;
  await audit(user, "factor.on", userId);
  return codes;
}

export type TakenBy = "totp" | "recovery";

/** Takes a code of the phone or a recovery code, each once; null for one that is wrong, used or older than the last. */
export async function takeCode(userId: string, typed: string, now: Date): Promise<TakenBy | null> {
  const factor = await db().secondFactor.findFirst({ where: { userId, confirmedAt: { not: null } } });
  if (factor === null) return null;
  const secret = openSealed(factor.secret, sealPlace(userId));
  const step = secret === null ? null : matchingStep(secret, typed, now);
  if (step !== null) {
    const { count } = await db().secondFactor.updateMany({
      where: { userId, lastStep: { lt: step } },
      data: { lastStep: step },
    });
    return count === 1 ? "totp" : null;
  }
  const { count } = await db().recoveryCode.updateMany({
    where: { userId, codeHash: hashRecoveryCode(userId, typed), usedAt: null },
    data: { usedAt: now },
  });
  return count === 1 ? "recovery" : null;
}

/** Ten new codes in the place of all former ones. */
export async function renewRecoveryCodes(user: UserScope): Promise<string[]> {
  const { userId } = user;
  const codes = mintRecoveryCodes();
  await db().$transaction([
    db().recoveryCode.deleteMany({ where: { userId } }),
    db().recoveryCode.createMany({ data: rowsOf(userId, codes) }),
  ]);
  await audit(user, "factor.codes", userId);
  return codes;
}

/** Turns a person's second factor off: their own, or by an owner for one who lost the phone. */
export async function removeFactor(by: UserScope, userId: string): Promise<void> {
  const [{ count }] = await db().$transaction([
    db().secondFactor.deleteMany({ where: { userId } }),
    db().recoveryCode.deleteMany({ where: { userId } }),
  ]);
  if (count === 0) throw new AppError("not-found");
  await audit(by, by.userId === userId ? "factor.off" : "factor.reset", userId);
}

const pendingMs = 5 * 60_000;

export async function createPending(userId: string, token: string, now: Date): Promise<void> {
  await db().$transaction([
    db().verification.deleteMany({ where: { expiresAt: { lte: now } } }),
    db().verification.create({
      data: {
        id: crypto.randomUUID(),
        identifier: pendingName(token),
        value: userId,
        expiresAt: new Date(now.getTime() + pendingMs),
      },
    }),
  ]);
}

/** True for the one who ends it: a sign-in under way opens one session. */
export async function endPending(token: string): Promise<boolean> {
  const { count } = await db().verification.deleteMany({ where: { identifier: pendingName(token) } });
  return count === 1;
}

const audit = ({ userId, peer }: UserScope, action: string, subject: string) =>
  recordAudit({ userId, action, subject, peer });
