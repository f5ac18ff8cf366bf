import "server-only";
import { hashToken } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db/client";
import { openSealed } from "@/lib/platform/seal";

export const sealPlace = (userId: string): string => `totp:${userId}`;

export type FactorState =
  | { state: "off" }
  /** Shown to its person until the first code proves that the phone has it. */
  | { state: "begun"; secret: string }
  | { state: "on"; since: Date; codesLeft: number };

export async function factorOf(userId: string): Promise<FactorState> {
  const factor = await db().secondFactor.findUnique({ where: { userId } });
  if (factor === null) return { state: "off" };
  if (factor.confirmedAt === null) {
    const secret = openSealed(factor.secret, sealPlace(userId));
    return secret === null ? { state: "off" } : { state: "begun", secret };
  }
  const codesLeft = await db().recoveryCode.count({ where: { userId, usedAt: null } });
  return { state: "on", since: factor.confirmedAt, codesLeft };
}

export async function hasSecondFactor(userId: string): Promise<boolean> {
  return (await factorOf(userId)).state === "on";
}

/** Whose password was right a moment ago and whose code is still asked for. */
export async function pendingUser(token: string, now: Date): Promise<string | null> {
  const row = await db().verification.findFirst({
    where: { identifier: pendingName(token), expiresAt: { gt: now } },
    select: { value: true },
  });
  return row?.value ?? null;
}

export const pendingName = (token: string): string => `sign-in:${hashToken(token)}`;
