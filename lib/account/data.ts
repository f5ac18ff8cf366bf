import "server-only";
import { db } from "@/lib/platform/db/client";
import { within } from "@/lib/platform/deadline";
import { type Grants, noGrants, type Role, roleOf } from "./rights";
import type { UserScope } from "./types";

/** Whether this installation has been set up. */
export async function hasOwner(): Promise<boolean> {
  return (await db().user.findFirst({ select: { id: true } })) !== null;
}

/** What a person may do, and where; nothing for a person who is no more. */
export async function grantsOf(userId: string): Promise<Grants> {
  const user = await db().user.findUnique({
    where: { id: userId },
    select: { role: true, grants: { select: { schoolId: true, role: true } } },
  });
  if (user === null) return noGrants;
  const schools = user.grants.flatMap(({ schoolId, role }): [string, Role][] => {
    const known = roleOf(role);
    return known === null ? [] : [[schoolId, known]];
  });
  return { everywhere: roleOf(user.role), schools: Object.fromEntries(schools) };
}

export type Credential = { userId: string; email: string; password: string | null };

const credential = { select: { password: true, user: { select: { id: true, email: true } } } } as const;

/** What a sign-in is held against; null for an address that nobody has. */
export async function findCredential(by: { email: string } | { userId: string }): Promise<Credential | null> {
  const user = "email" in by ? { email: by.email } : { id: by.userId };
  const account = await db().account.findFirst({ where: { providerId: "credential", user }, ...credential });
  return account && { userId: account.user.id, email: account.user.email, password: account.password };
}

export type SessionRow = {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  address: string | null;
  userAgent: string | null;
};

/** Sessions that still open this person's pages, the last used first. */
export async function listSessions({ userId }: UserScope, startedAfter: Date): Promise<SessionRow[]> {
  const rows = await db().session.findMany({
    where: { userId, expiresAt: { gt: new Date() }, createdAt: { gt: startedAfter } },
    orderBy: { updatedAt: "desc" },
    take: 100,
    select: { id: true, createdAt: true, updatedAt: true, ipAddress: true, userAgent: true },
  });
  return rows.map(({ updatedAt, ipAddress, ...row }) => ({
    ...row,
    lastSeenAt: updatedAt,
    address: ipAddress || null,
  }));
}

const patienceMs = 3_000;

/** Whether the database answers within three seconds. */
export const isDatabaseReachable = async (): Promise<boolean> =>
  (await within(
    patienceMs,
    db()
      .setting.findFirst({ select: { key: true } })
      .then(() => true),
  )) ?? false;
