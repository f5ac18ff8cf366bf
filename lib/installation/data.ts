import "server-only";
import { db } from "@/lib/platform/db/client";
import type { Counts } from "./types";

const hourMs = 3_600_000;

/** Counts for the operator's monitoring. It faces no person: the route that calls it holds the gate. */
export async function countAll(now: Date): Promise<Counts> {
  const since = (ms: number) => ({ gte: new Date(now.getTime() - ms) });
  const [schools, runs, probes, probesReporting, shareLinks, last] = await Promise.all([
    db().school.count({ where: { deletedAt: null } }),
    db().checkRun.groupBy({
      by: ["state"],
      where: { startedAt: since(24 * hourMs) },
      _count: { _all: true },
    }),
    db().probe.count({ where: { revokedAt: null } }),
    db().probe.count({ where: { revokedAt: null, lastReportAt: since(hourMs) } }),
    db().shareLink.count({ where: { revokedAt: null } }),
    db().checkRun.aggregate({ where: { state: "done" }, _max: { finishedAt: true } }),
  ]);
  return {
    schools,
    runsByState: Object.fromEntries(runs.map(({ state, _count }) => [state, _count._all])),
    probes,
    probesReporting,
    shareLinks,
    lastObservationAt: last._max.finishedAt,
  };
}
