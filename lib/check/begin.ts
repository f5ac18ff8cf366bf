import "server-only";
import { recordAudit } from "@/lib/account/mutations";
import type { SchoolScope } from "@/lib/account/types";
import { AppError } from "@/lib/core/error";
import { createRateLimit } from "@/lib/platform/rate-limit";
import { keepUntilDone } from "@/lib/platform/shutdown";
import { requireSchool } from "@/lib/school/data";
import { runningRun } from "./data";
import { createRun } from "./mutations";
import { dashboardVantageId, runCheck } from "./runner";
import type { Purpose } from "./types";

const minuteMs = 60_000;
const perUser = createRateLimit({ limit: 30, windowMs: minuteMs });
const perHost = createRateLimit({ limit: 6, windowMs: minuteMs });

// One process may hold this module twice (pages and route handlers): a school is checked once at a time all the same.
const shared = globalThis as typeof globalThis & { mailpathChecks?: Map<string, Promise<string>> };

/**
 * Starts a check from the dashboard and gives its run at once; the looking goes on in the background. Where one is
 * under way for this school already, that one is given.
 */
export function beginCheck(
  scope: SchoolScope,
  purpose: Extract<Purpose, "check" | "verify">,
): Promise<string> {
  shared.mailpathChecks ??= new Map();
  const starting = shared.mailpathChecks.get(scope.schoolId);
  if (starting) return starting;
  const started = start(scope, purpose);
  shared.mailpathChecks.set(scope.schoolId, started);
  return started.finally(() => shared.mailpathChecks?.delete(scope.schoolId));
}

async function start(scope: SchoolScope, purpose: Purpose): Promise<string> {
  const running = await runningRun(scope);
  if (running !== null) return running;
  const school = await requireSchool(scope);
  take(perUser, scope.userId ?? "link");
  take(perHost, school.profile.server.host);
  const runId = await createRun(scope, { vantageId: dashboardVantageId, purpose, targets: [] });
  const { userId, peer, schoolId } = scope;
  await recordAudit({ userId, action: "check.start", subject: schoolId, peer, detail: { run: runId } });
  keepUntilDone(runCheck({ scope, school, runId }));
  return runId;
}

function take(limit: typeof perUser, key: string): void {
  const { ok, retryAfterMs } = limit.take(key);
  if (!ok) throw new AppError("too-many", { seconds: Math.ceil(retryAfterMs / 1000) });
}
