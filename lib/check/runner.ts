import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { storeFailure } from "@/lib/account/failure";
import type { SchoolScope } from "@/lib/account/types";
import type { Observation, Vantage } from "@/lib/core/observation";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { allowedNetworks } from "@/lib/platform/networks";
import { shutdownSignal } from "@/lib/platform/shutdown";
import { planItems } from "@/lib/prober/plan";
import { resolveAll } from "@/lib/prober/resolve";
import { probe, unresolvedObservation, usualPatience } from "@/lib/prober/run";
import { wantedTargets } from "@/lib/prober/targets";
import type { DialItem, PlanItem } from "@/lib/prober/types";
import type { SchoolDetail } from "@/lib/school/types";
import { createBatch } from "./batch";
import { finishRun, setPlan, storeObservations } from "./mutations";
import type { RunFailure } from "./types";

export const dashboardVantageId = "dashboard";

export const dashboardVantage = ({ dashboard }: Pick<SchoolDetail, "dashboard">): Vantage => ({
  id: dashboardVantageId,
  kind: "dashboard",
  ...dashboard,
  publicAddress: null,
});

const runLimitMs = 5 * 60_000;

type Job = {
  scope: SchoolScope;
  school: SchoolDetail;
  runId: string;
  /** How endpoints are dialled: in a process of its own, or in one shared with other schools. */
  look?: typeof probe;
};

/** Runs a check that was created before, to its end. It never throws: what went wrong stands in the run. */
export async function runCheck(job: Job): Promise<void> {
  try {
    const missing = await lookAround(job);
    const cause = shutdownSignal().aborted ? "restart" : "prober";
    await finishRun(job.runId, missing === 0 ? "done" : "interrupted", missing === 0 ? null : cause);
  } catch (error) {
    log().error({ err: error, run: job.runId }, "a check failed");
    await markFailed(job.runId, storeFailure(error) ?? "internal");
  }
}

const pauseMs = 5_000;

/**
 * Marks a run as failed as soon as the store takes it: where the database is gone or the disk full, a run that says
 * "running" for ever would stand in the way of every later check of its school.
 */
export async function markFailed(runId: string, failure: RunFailure, waitMs = pauseMs): Promise<void> {
  for (let tries = 1; ; tries += 1)
    try {
      return await finishRun(runId, "failed", failure);
    } catch (error) {
      if (storeFailure(error) === null) throw error;
      if (tries === 1) log().error({ err: error, run: runId }, "a failed check cannot be marked so yet");
      await new Promise((resolve) => setTimeout(resolve, waitMs).unref());
    }
}

async function lookAround({ scope, school, runId, look = probe }: Job): Promise<number> {
  const vantage = dashboardVantage(school);
  const wanted = wantedTargets(school.profile, env().controls);
  const resolutions = await resolveAll(wanted.map(({ host }) => host));
  const items = planItems(wanted, resolutions, allowedNetworks());
  const refused = items.filter(({ kind }) => kind === "refused");
  if (refused.length > 0) log().warn({ run: runId, refused: refused.length }, "addresses not dialled");
  await setPlan(runId, items, refused.length);
  const places = new Map(items.map(({ id }, position) => [id, position]));
  const batch = createBatch(refused.length, (entries, done) =>
    storeObservations(scope, runId, entries, done),
  );
  const note = (id: string, observation: Observation, isFirst = true) =>
    batch.add({ position: places.get(id) ?? 0, observation }, isFirst);
  for (const item of items)
    if (item.kind === "unresolved") note(item.id, unresolvedObservation(item, vantage, new Date()));
  const missing = await lookTwice(items, { vantage, note, look });
  await batch.close();
  return missing;
}

type Note = (id: string, observation: Observation, isFirst?: boolean) => void;

type Looking = { vantage: Vantage; note: Note; look: typeof probe };

type Unanswered = { item: DialItem; at: string };

/** Controls first, then the server; then once more at whatever did not answer: lost packets come in groups. */
async function lookTwice(items: PlanItem[], { vantage, note, look }: Looking): Promise<number> {
  const stop = shutdownSignal();
  const signal = AbortSignal.any([AbortSignal.timeout(runLimitMs), stop]);
  const again: Unanswered[] = [];
  let missing = 0;
  for (const role of ["control", "server"] as const) {
    const dialled = items.filter((item): item is DialItem => item.kind === "dial" && item.role === role);
    const byId = new Map(dialled.map((item) => [item.id, item]));
    const onSeen = ({ id, observation }: { id: string; observation: Observation }) => {
      note(id, observation);
      const item = byId.get(id);
      if (item && needsSecondLook(observation)) again.push({ item, at: observation.at });
    };
    missing += (await look(dialled, { vantage, signal, onSeen })).missing;
  }
  await apart(again, stop);
  if (stop.aborted) return missing;
  const patience = { ...usualPatience, replyMs: 60_000 };
  await look(
    again.map(({ item }) => item),
    { vantage, signal, patience, onSeen: ({ id, observation }) => note(id, observation, false) },
  );
  return missing;
}

/** No endpoint is asked twice within this time. */
const betweenLooksMs = 10_000;

async function apart(again: readonly Unanswered[], stop: AbortSignal): Promise<void> {
  const newest = Math.max(...again.map(({ at }) => Date.parse(at)));
  const waitMs = newest + betweenLooksMs - Date.now();
  if (waitMs > 0)
    await wait(Math.min(waitMs, betweenLooksMs), undefined, { signal: stop }).catch(() => undefined);
}

const needsSecondLook = ({ transport, smtp }: Observation): boolean =>
  transport === "timeout" || transport === "not-judged" || smtp?.outcome === "silent";
