import "server-only";
import { db } from "@/lib/platform/db/client";
import { within } from "@/lib/platform/deadline";
import { type Grants, noGrants, type Role, roleOf } from "./rights";

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

const patienceMs = 3_000;

/** Whether the database answers within three seconds. */
export const isDatabaseReachable = async (): Promise<boolean> =>
  (await within(
    patienceMs,
    db()
      .setting.findFirst({ select: { key: true } })
      .then(() => true),
  )) ?? false;
