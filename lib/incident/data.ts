import "server-only";
import { db } from "@/lib/platform/db/client";
import type { Window } from "./maintenance";
import { type Incident, incidentStates, type PlannedWindow, type Repeat, repeats } from "./types";

const mostWindows = 200;
const mostIncidents = 100;

/** Every window of a school that could still count, for `isUnderMaintenance`. */
export async function windowsOf(schoolId: string): Promise<Window[]> {
  return (await listWindows(schoolId)).map(({ zone, startsLocal, endsLocal, repeats: repeat }) => ({
    zone,
    startsLocal,
    endsLocal,
    repeats: repeat,
    cancelledAt: null,
  }));
}

/** Planned work of a school that was not called off, newest first. */
export async function listWindows(schoolId: string): Promise<PlannedWindow[]> {
  const rows = await db().maintenanceWindow.findMany({
    where: { schoolId, cancelledAt: null },
    orderBy: { createdAt: "desc" },
    take: mostWindows,
  });
  return rows.map(({ id, zone, startsLocal, endsLocal, repeats: repeat, noteEn, noteJa }) => ({
    id,
    zone,
    startsLocal,
    endsLocal,
    repeats: repeatOf(repeat),
    note: { en: noteEn, ja: noteJa },
  }));
}

const repeatOf = (text: string): Repeat => repeats.find((one) => one === text) ?? "once";
const stateOf = (text: string): Incident["state"] =>
  incidentStates.find((one) => one === text) ?? "investigating";

/** A school's incidents with their updates, newest first. */
export async function listIncidents(schoolId: string): Promise<Incident[]> {
  const rows = await db().incident.findMany({
    where: { schoolId },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    take: mostIncidents,
    include: { updates: { orderBy: [{ at: "desc" }, { id: "desc" }] } },
  });
  return rows.map(({ id, state, titleEn, titleJa, startedAt, resolvedAt, updates }) => ({
    id,
    state: stateOf(state),
    title: { en: titleEn, ja: titleJa },
    startedAt,
    resolvedAt,
    updates: updates.map((update) => ({
      id: update.id,
      state: stateOf(update.state),
      text: { en: update.textEn, ja: update.textJa },
      at: update.at,
    })),
  }));
}

const shownForMs = 14 * 24 * 3600_000;

/**
 * What a page for everybody may show: incidents that are open or were mended in the last two weeks. Whoever calls has
 * passed the gate of the link; who wrote them is not in it.
 */
export async function publicIncidents(schoolId: string, now = new Date()): Promise<Incident[]> {
  const since = new Date(now.getTime() - shownForMs);
  return (await listIncidents(schoolId)).filter(
    ({ resolvedAt }) => resolvedAt === null || resolvedAt > since,
  );
}
