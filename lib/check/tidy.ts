import "server-only";
import { purgeAudit } from "@/lib/audit/mutations";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { countsUntil } from "@/lib/queue/data";
import { purgeReports } from "@/lib/queue/mutations";
import { purgeDeleted } from "@/lib/school/mutations";
import { markInterrupted } from "./mutations";

/** Other processes may share a PostgreSQL database: only runs too old to be theirs are taken for lost. */
const longestRunMs = 10 * 60_000;

/** What an earlier process left behind, at start: runs it did not finish, schools whose time to come back is over, queues too old to count. */
export async function tidyUp(): Promise<void> {
  const now = new Date();
  const isOnlyProcess = env().databaseUrl.startsWith("file:");
  try {
    const runs = await markInterrupted(new Date(now.getTime() - (isOnlyProcess ? 0 : longestRunMs)));
    const schools = await purgeDeleted(now);
    await purgeAudit(now, env().auditDays);
    const reports = await purgeReports(countsUntil(now));
    if (runs + schools + reports > 0)
      log().info({ runs, schools, reports }, "tidied up after an earlier process");
  } catch (error) {
    // The pages say that the database cannot be reached; the server itself must start.
    log().error({ err: error }, "could not tidy up");
  }
}
