import "server-only";
import { db } from "@/lib/platform/db/client";
import { isUniqueViolation } from "@/lib/platform/db/violation";
import { packResults, type Result, type Span, startOf } from "../results";

type CountedRun = { id: string; schoolId: string; vantageId: string; startedAt: Date };
type Transaction = Parameters<Parameters<ReturnType<typeof db>["$transaction"]>[0]>[0];

/** Adds a run to the history, kept compactly and added up by hour and day. False where it was counted before. */
export async function countRun(run: CountedRun, results: readonly Result[]): Promise<boolean> {
  const { id: runId, schoolId, vantageId, startedAt: at } = run;
  try {
    await db().$transaction(async (tx) => {
      await tx.look.create({ data: { runId, schoolId, vantageId, at, results: packResults(results) } });
      await addUp(tx, run, "hour", results);
      await addUp(tx, run, "day", results);
    });
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

async function addUp(tx: Transaction, run: CountedRun, span: Span, results: readonly Result[]) {
  const { schoolId, vantageId } = run;
  const start = startOf(span, run.startedAt);
  const rows = await tx.rollup.findMany({
    where: { schoolId, vantageId, span, start },
    select: { endpoint: true, latencyMax: true },
  });
  const slowest = new Map(rows.map(({ endpoint, latencyMax }) => [endpoint, latencyMax]));
  const place = { schoolId, vantageId, span, start };
  const fresh = results.filter(({ endpoint }) => !slowest.has(endpoint));
  await tx.rollup.createMany({
    data: fresh.map(({ endpoint, ok, ms }) => ({
      ...place,
      endpoint,
      looked: 1,
      ok: ok ? 1 : 0,
      latencySum: ms ?? 0,
      latencyMax: ms ?? 0,
    })),
  });
  for (const { endpoint, ok, ms } of results) {
    const known = slowest.get(endpoint);
    if (known === undefined) continue;
    await tx.rollup.update({
      where: { schoolId_vantageId_endpoint_span_start: { ...place, endpoint } },
      data: {
        looked: { increment: 1 },
        ok: { increment: ok ? 1 : 0 },
        latencySum: { increment: ms ?? 0 },
        latencyMax: Math.max(known, ms ?? 0),
      },
    });
  }
}

/**
 * Of the schedule's own runs the newest stays, and before it the newest of each hour: the history keeps every look
 * compactly, and ten thousand whole observations a school and day would say the same again.
 */
export async function dropRunsOfHour(schoolId: string, keptRunId: string, now: Date): Promise<void> {
  const startedAt = { gte: startOf("hour", now) };
  await db().checkRun.deleteMany({
    where: { schoolId, purpose: "watch", state: { not: "running" }, startedAt, id: { not: keptRunId } },
  });
}

const rowsAtOnce = 500;

/** Deletes in small bites what is older than its time: a look that is due never waits for a purge. */
export async function purgeHistory(before: { raw: Date; hourly: Date; daily: Date }): Promise<number> {
  const bites = [
    () => dropLooks(before.raw),
    () => dropRuns(before.raw),
    () => dropRollups("hour", before.hourly),
    () => dropRollups("day", before.daily),
  ];
  let dropped = 0;
  for (const bite of bites)
    for (let count = rowsAtOnce; count >= rowsAtOnce; ) {
      count = await bite();
      dropped += count;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  return dropped;
}

async function dropLooks(before: Date): Promise<number> {
  const rows = await db().look.findMany({
    where: { at: { lt: before } },
    take: rowsAtOnce,
    select: { runId: true },
  });
  await db().look.deleteMany({ where: { runId: { in: rows.map(({ runId }) => runId) } } });
  return rows.length;
}

/** A school that was switched off keeps the last run there is. */
async function dropRuns(before: Date): Promise<number> {
  const rows = await db().checkRun.findMany({
    where: {
      purpose: "watch",
      startedAt: { lt: before },
      school: { watch: { lookedAt: { gt: before } } },
    },
    take: rowsAtOnce,
    select: { id: true },
  });
  await db().checkRun.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
  return rows.length;
}

async function dropRollups(span: Span, before: Date): Promise<number> {
  const hours = await db().rollup.findMany({
    where: { span, start: { lt: before } },
    distinct: ["start"],
    orderBy: { start: "asc" },
    take: 1,
    select: { start: true },
  });
  const [oldest] = hours;
  if (!oldest) return 0;
  const { count } = await db().rollup.deleteMany({ where: { span, start: oldest.start } });
  // One hour or day at a time: asked again as long as there is one.
  return Math.max(count, rowsAtOnce);
}
