import "server-only";
import { recordAudit } from "@/lib/account/mutations";
import type { SchoolScope, UserScope } from "@/lib/account/types";
import { AppError } from "@/lib/core/error";
import type { Profile } from "@/lib/core/profile";
import { db } from "@/lib/platform/db/client";
import { type DashboardPlace, undoDays } from "./types";

const dayMs = 24 * 3600 * 1000;

const columns = (profile: Profile) => ({
  name: profile.name,
  nameLower: profile.name.toLowerCase(),
  profile: JSON.parse(JSON.stringify(profile)) as object,
});

export async function createSchool(scope: UserScope, profile: Profile): Promise<{ id: string }> {
  const { id } = await db().school.create({ data: columns(profile), select: { id: true } });
  await recordAudit({ userId: scope.userId, action: "school.create", subject: id, peer: scope.peer });
  return { id };
}

/**
 * Saves a profile that was edited from version `from`. Gives the new version, or null where somebody else saved
 * first: then nothing is written.
 */
export async function updateSchool(
  scope: SchoolScope,
  profile: Profile,
  from: number,
): Promise<number | null> {
  const { count } = await db().school.updateMany({
    where: { id: scope.schoolId, deletedAt: null, version: from },
    data: { ...columns(profile), version: from + 1 },
  });
  if (count === 0) return null;
  await audit(scope, "school.update", { version: from + 1 });
  return from + 1;
}

export async function setDashboardPlace(scope: SchoolScope, { place, line }: DashboardPlace): Promise<void> {
  await db().school.updateMany({
    where: { id: scope.schoolId, deletedAt: null },
    data: { dashboardPlace: place, dashboardLine: place === "line" ? line : null },
  });
  await audit(scope, "school.dashboard", { place, line });
}

export async function deleteSchool(scope: SchoolScope): Promise<void> {
  const { count } = await db().school.updateMany({
    where: { id: scope.schoolId, deletedAt: null },
    data: { deletedAt: new Date() },
  });
  if (count === 0) throw new AppError("not-found");
  await audit(scope, "school.delete");
}

/** Brings a deleted school back, with everything it had. */
export async function restoreSchool(scope: UserScope, id: string): Promise<void> {
  const { count } = await db().school.updateMany({
    where: { id, deletedAt: { not: null } },
    data: { deletedAt: null },
  });
  if (count === 0) throw new AppError("not-found");
  await recordAudit({ userId: scope.userId, action: "school.restore", subject: id, peer: scope.peer });
}

/** Removes for good what was deleted more than `undoDays` ago. */
export async function purgeDeleted(now: Date): Promise<number> {
  const before = new Date(now.getTime() - undoDays * dayMs);
  const { count } = await db().school.deleteMany({ where: { deletedAt: { lt: before } } });
  return count;
}

const audit = (
  { schoolId, userId, peer }: SchoolScope,
  action: string,
  detail: Record<string, string | number | null> = {},
) => recordAudit({ userId, action, subject: schoolId, peer, detail });
