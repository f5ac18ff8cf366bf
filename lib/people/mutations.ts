import "server-only";
import { credentialOf, recordAudit } from "@/lib/account/mutations";
import type { PersonInput } from "@/lib/account/schema";
import type { UserScope } from "@/lib/account/types";
import { AppError } from "@/lib/core/error";
import { hashPassword, hashToken } from "@/lib/platform/crypto";
import { type Database, db } from "@/lib/platform/db/client";
import { isUniqueViolation } from "@/lib/platform/db/violation";
import { type Granted, grantSchema, invitationDays } from "./schema";

const dayMs = 24 * 3600 * 1000;

type Transaction = Pick<Database, "user" | "school" | "schoolGrant" | "setting">;

const told = ({ role, schools }: Granted) => ({ role, schools: schools === "all" ? "all" : schools.length });

export async function createInvitation(
  owner: UserScope,
  { label, token, now, ...granted }: Granted & { label: string; token: string; now: Date },
): Promise<string> {
  const { id } = await db().invitation.create({
    data: {
      tokenHash: hashToken(token),
      label,
      role: granted.role,
      schools: granted.schools,
      createdById: owner.userId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + invitationDays * dayMs),
    },
    select: { id: true },
  });
  await audit(owner, "invitation.create", id, { label, ...told(granted) });
  return id;
}

export async function revokeInvitation(owner: UserScope, id: string): Promise<void> {
  const { count } = await db().invitation.updateMany({
    where: { id, usedAt: null, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  if (count === 0) throw new AppError("not-found");
  await audit(owner, "invitation.revoke", id);
}

/** What `role` and `schools` stand for, written in the place of what was before. */
async function writeGrant(tx: Transaction, userId: string, { role, schools }: Granted): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { role: schools === "all" ? role : "none" } });
  await tx.schoolGrant.deleteMany({ where: { userId } });
  if (schools === "all") return;
  const there = await tx.school.findMany({ where: { id: { in: schools } }, select: { id: true } });
  await tx.schoolGrant.createMany({ data: there.map(({ id }) => ({ userId, schoolId: id, role })) });
}

type Accepted = { token: string; person: PersonInput; peer: string | null; now: Date };

/** Makes the account that an invitation stands for, and uses it up, both or neither. Null where it opens nothing. */
export async function acceptInvitation({ token, person, peer, now }: Accepted): Promise<string | null> {
  const password = await hashPassword(person.password);
  const userId = crypto.randomUUID();
  const open = { tokenHash: hashToken(token), usedAt: null, revokedAt: null, expiresAt: { gt: now } };
  const id = await db()
    .$transaction(async (tx) => {
      const { count } = await tx.invitation.updateMany({
        where: open,
        data: { usedAt: now, usedById: userId },
      });
      if (count === 0) return null;
      const row = await tx.invitation.findUniqueOrThrow({ where: { tokenHash: open.tokenHash } });
      const { name, email } = person;
      await tx.user.create({ data: { id: userId, name, email, role: "none" } });
      await tx.account.create({ data: credentialOf(userId, password) });
      await writeGrant(tx, userId, grantSchema.parse({ role: row.role, schools: row.schools }));
      return row.id;
    })
    .catch((error: unknown) => {
      if (isUniqueViolation(error))
        throw new AppError("conflict", { message: "email-taken" }, { cause: error });
      throw error;
    });
  if (id === null) return null;
  await recordAudit({
    userId,
    action: "invitation.accept",
    subject: userId,
    peer,
    detail: { invitation: id },
  });
  return userId;
}

/**
 * Runs a change of people that must leave an owner. Changes wait for each other at one row: two owners who demote each
 * other at the same moment cannot both succeed.
 */
async function keepingAnOwner(change: (tx: Transaction) => Promise<void>): Promise<void> {
  await db().$transaction(async (tx) => {
    const value = { at: new Date().toISOString() };
    await tx.setting.upsert({
      where: { key: "people" },
      create: { key: "people", value },
      update: { value },
    });
    await change(tx);
    if ((await tx.user.count({ where: { role: "owner" } })) === 0)
      throw new AppError("conflict", { message: "last-owner" });
  });
}

export async function changeGrant(owner: UserScope, userId: string, granted: Granted): Promise<void> {
  await keepingAnOwner(async (tx) => {
    if ((await tx.user.count({ where: { id: userId } })) === 0) throw new AppError("not-found");
    await writeGrant(tx, userId, granted);
  });
  await audit(owner, "person.role", userId, told(granted));
}

/** Takes the account away with its sessions. What the person did stays in the records, under their name. */
export async function removePerson(owner: UserScope, userId: string): Promise<void> {
  let name = "";
  await keepingAnOwner(async (tx) => {
    const person = await tx.user.findUnique({ where: { id: userId }, select: { name: true } });
    if (person === null) throw new AppError("not-found");
    name = person.name;
    await tx.user.delete({ where: { id: userId } });
  });
  await audit(owner, "person.remove", userId, { name });
}

const audit = (
  { userId, peer }: UserScope,
  action: string,
  subject: string,
  detail: Record<string, string | number> = {},
) => recordAudit({ userId, action, subject, peer, detail });
