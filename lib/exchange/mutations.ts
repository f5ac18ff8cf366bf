import "server-only";
import type { UserScope } from "@/lib/account/types";
import { AppError } from "@/lib/core/error";
import type { Profile } from "@/lib/core/profile";
import { db } from "@/lib/platform/db/client";
import type { PlanItem } from "./types";

const columns = (profile: Profile) => ({
  name: profile.name,
  nameLower: profile.name.toLowerCase(),
  profile: JSON.parse(JSON.stringify(profile)) as object,
});

const patience = { maxWait: 10_000, timeout: 120_000 };

/**
 * Adds and changes schools, all of them or none. Throws `conflict` where one was saved or deleted since the plan was
 * made: then nothing is written.
 */
export async function applyPlan(
  { userId, peer }: UserScope,
  plan: readonly PlanItem[],
): Promise<{ added: number; changed: number }> {
  const added = plan.filter(({ kind }) => kind === "new");
  const changed = plan.filter((item) => item.kind === "change");
  await db().$transaction(async (tx) => {
    await tx.school.createMany({ data: added.map(({ profile }) => columns(profile)) });
    for (const { id, version, profile } of changed) {
      const { count } = await tx.school.updateMany({
        where: { id, version, deletedAt: null },
        data: { ...columns(profile), version: version + 1 },
      });
      if (count === 0) throw new AppError("conflict", { message: "import-stale" });
    }
    await tx.auditEntry.create({
      data: {
        userId,
        peer,
        action: "school.import",
        subject: null,
        detail: { added: added.length, changed: changed.length },
      },
    });
  }, patience);
  return { added: added.length, changed: changed.length };
}
