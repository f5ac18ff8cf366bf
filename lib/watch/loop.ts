import "server-only";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { keepUntilDone, shutdownSignal } from "@/lib/platform/shutdown";
import { every } from "./every";
import { purgeHistory } from "./mutations/history";
import { claimJobs, enrolSchools, leaseMs, renewLease, spreadOverdue } from "./mutations/schedule";
import { perform } from "./perform";
import { createPool } from "./pool";
import { tellChanges } from "./tell-changes";
import type { Job } from "./types";

/** Schools under way at once in one process; most of their time they wait for the network. */
const mostAtOnce = 200;
const tickMs = 1_000;
const tellEveryMs = 5_000;
const enrolEveryMs = 30_000;
const hourMs = 3_600_000;

export type Watching = { stop: () => Promise<void> };

/**
 * Looks at every school in its rhythm until it is stopped. Any number of processes may do so on one database: a job
 * is held by a claim that runs out when its holder dies.
 */
export function startWatching(): Watching {
  const look = createPool();
  const underWay = new Set<Promise<void>>();
  const begin = (job: Job) => {
    const done = hold(job, () => perform(job, look)).finally(() => underWay.delete(done));
    underWay.add(done);
  };
  let isSpread = false;
  const loops = [
    every(tickMs, async () => {
      const now = new Date();
      if (!isSpread) await spreadOverdue(now);
      isSpread = true;
      for (const job of await claimJobs(now, mostAtOnce - underWay.size)) begin(job);
    }),
    every(enrolEveryMs, () => enrolSchools(new Date())),
    every(tellEveryMs, tellChanges),
    every(hourMs, purge),
  ];
  const stop = async () => {
    await Promise.all(loops.map(({ stop: end }) => end()));
    await Promise.all(underWay);
  };
  // Looks under way are cut short by the same signal, and give their claims back.
  shutdownSignal().addEventListener("abort", () => keepUntilDone(stop()), { once: true });
  return { stop };
}

/** Renews the claim while the work goes on. What went wrong is logged; the claim runs out and the look is made again. */
async function hold(job: Job, work: () => Promise<unknown>): Promise<void> {
  const renew = setInterval(() => {
    renewLease(job, new Date()).catch((error: unknown) =>
      log().warn({ err: error, school: job.schoolId }, "a look's claim could not be renewed"),
    );
  }, leaseMs / 3);
  try {
    await work();
  } catch (error) {
    log().error({ err: error, school: job.schoolId }, "a look by the schedule failed");
  } finally {
    clearInterval(renew);
  }
}

const daysAgo = (days: number): Date => new Date(Date.now() - days * 24 * hourMs);

const purge = async () => {
  const { raw, hourly, daily } = env().keepDays;
  const dropped = await purgeHistory({ raw: daysAgo(raw), hourly: daysAgo(hourly), daily: daysAgo(daily) });
  if (dropped > 0) log().info({ dropped }, "old history dropped");
};
