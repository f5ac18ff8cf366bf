import "server-only";
import { db } from "@/lib/platform/db/client";

const dayMs = 24 * 3600 * 1000;

/** Records are only added, and leave when they are older than the operator keeps them. Nothing changes one. */
export async function purgeAudit(now: Date, keptDays: number): Promise<number> {
  const { count } = await db().auditEntry.deleteMany({
    where: { at: { lt: new Date(now.getTime() - keptDays * dayMs) } },
  });
  return count;
}
