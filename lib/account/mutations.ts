import "server-only";
import { AppError } from "@/lib/core/error";
import { hashPassword } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db/client";
import type { OwnerInput } from "./schema";

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

export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "P2002";

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
