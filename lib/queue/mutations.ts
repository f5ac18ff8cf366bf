import "server-only";
import { recordAudit } from "@/lib/account/mutations";
import type { SchoolScope } from "@/lib/account/types";
import type { QueueReading } from "@/lib/diagnosis/reports/queue-reading";
import { db } from "@/lib/platform/db/client";

/** Keeps a reading in the place of the one before: a school has one at most. */
export async function keepReport(scope: SchoolScope, reading: QueueReading): Promise<void> {
  const { schoolId, userId } = scope;
  await db().$transaction([
    db().serverReport.deleteMany({ where: { schoolId } }),
    db().serverReport.create({
      data: { schoolId, createdById: userId, reading: JSON.parse(JSON.stringify(reading)) as object },
    }),
  ]);
  await audit(scope, "report.keep");
}

export async function dropReport(scope: SchoolScope): Promise<void> {
  await db().serverReport.deleteMany({ where: { schoolId: scope.schoolId } });
  await audit(scope, "report.drop");
}

/** Removes what was kept before `before`: it counts no more. */
export async function purgeReports(before: Date): Promise<number> {
  const { count } = await db().serverReport.deleteMany({ where: { at: { lte: before } } });
  return count;
}

const audit = ({ userId, peer, schoolId }: SchoolScope, action: string) =>
  recordAudit({ userId, action, subject: schoolId, peer });
