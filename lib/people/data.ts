import "server-only";
import { roleOf } from "@/lib/account/rights";
import type { UserScope } from "@/lib/account/types";
import { hashToken } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db/client";
import { grantSchema } from "./schema";
import type { InvitationState, InvitationSummary, Person } from "./types";

const mostListed = 1_000;

export async function listPeople(_owner: UserScope): Promise<Person[]> {
  const rows = await db().user.findMany({
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: mostListed,
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      createdAt: true,
      grants: {
        where: { school: { deletedAt: null } },
        select: { role: true, school: { select: { id: true, name: true } } },
        orderBy: { school: { nameLower: "asc" } },
      },
      secondFactor: { select: { confirmedAt: true } },
      sessions: { orderBy: { updatedAt: "desc" }, take: 1, select: { updatedAt: true } },
    },
  });
  return rows.map(({ role, grants, secondFactor, sessions, ...person }) => ({
    ...person,
    everywhere: roleOf(role),
    schools: grants.flatMap(({ role: granted, school }) => {
      const known = roleOf(granted);
      return known === null ? [] : [{ ...school, role: known }];
    }),
    hasSecondFactor: secondFactor !== null && secondFactor.confirmedAt !== null,
    lastSeenAt: sessions[0]?.updatedAt ?? null,
  }));
}

type Times = { usedAt: Date | null; revokedAt: Date | null; expiresAt: Date };

const stateOf = ({ usedAt, revokedAt, expiresAt }: Times, now: Date): InvitationState => {
  if (usedAt !== null) return "used";
  if (revokedAt !== null) return "revoked";
  return expiresAt <= now ? "expired" : "open";
};

export async function listInvitations(_owner: UserScope, now: Date): Promise<InvitationSummary[]> {
  const rows = await db().invitation.findMany({
    orderBy: { createdAt: "desc" },
    take: 100,
    omit: { tokenHash: true, createdById: true, usedById: true },
  });
  const granted = rows.map(({ role, schools }) => grantSchema.safeParse({ role, schools }).data ?? null);
  const ids = granted.flatMap((grant) => (grant === null || grant.schools === "all" ? [] : grant.schools));
  const schools = await db().school.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const names = new Map(schools.map(({ id, name }) => [id, name]));
  return rows.flatMap(({ id, label, createdAt, expiresAt, ...row }, at) => {
    const grant = granted[at];
    if (!grant) return [];
    const reach =
      grant.schools === "all" ? ("all" as const) : grant.schools.map((one) => names.get(one) ?? "–");
    return [
      {
        id,
        label,
        createdAt,
        expiresAt,
        role: grant.role,
        schools: reach,
        state: stateOf({ ...row, expiresAt }, now),
      },
    ];
  });
}

/** Whether a token opens an invitation now; nothing is told of why it does not. */
export async function isOpenInvitation(token: string, now: Date): Promise<boolean> {
  const found = await db().invitation.findFirst({
    where: { tokenHash: hashToken(token), usedAt: null, revokedAt: null, expiresAt: { gt: now } },
    select: { id: true },
  });
  return found !== null;
}
