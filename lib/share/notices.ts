import { spansAround } from "@/lib/incident/maintenance";
import type { Incident, PlannedWindow } from "@/lib/incident/types";
import type { Notices } from "./types";

const shownAheadMs = 7 * 24 * 3600 * 1000;

/** What is told to colleagues: troubles, and planned work that is going on or begins within a week, soonest first. */
export const noticesAt = (
  incidents: readonly Incident[],
  windows: readonly PlannedWindow[],
  now: Date,
): Notices => ({
  incidents,
  work: windows
    .flatMap(({ id, note, ...window }) => {
      const spans = spansAround({ ...window, cancelledAt: null }, now);
      const next = spans.find(
        ({ start, end }) => end > now && start.getTime() < now.getTime() + shownAheadMs,
      );
      return next ? [{ id, note, ...next }] : [];
    })
    .toSorted((left, right) => left.start.getTime() - right.start.getTime()),
});
