import "server-only";
import { covers, type Right, rightIn, seenSchools } from "@/lib/account/rights";
import type { UserScope } from "@/lib/account/types";
import { db } from "@/lib/platform/db/client";
import { readProfile } from "@/lib/school/read";
import { type Known, mostSchools } from "./types";

/** Schools with their profiles, by name, in which this person may do at least that. */
export async function knownSchools({ grants }: UserScope, right: Right): Promise<Known[]> {
  const rows = await db().school.findMany({
    where: { deletedAt: null, id: seenSchools(grants) },
    orderBy: [{ nameLower: "asc" }, { id: "asc" }],
    take: mostSchools,
    select: { id: true, version: true, profile: true },
  });
  return rows
    .filter(({ id }) => covers(rightIn(grants, id), right))
    .map(({ id, version, profile }) => ({ id, version, profile: readProfile(profile, id) }));
}
