import type { Words } from "@/lib/core/locale";

export const incidentStates = ["investigating", "identified", "monitoring", "resolved"] as const;
export type IncidentState = (typeof incidentStates)[number];

export const repeats = ["once", "daily", "weekly"] as const;
export type Repeat = (typeof repeats)[number];

export type IncidentUpdate = { id: string; state: IncidentState; text: Words; at: Date };

export type Incident = {
  id: string;
  state: IncidentState;
  title: Words;
  startedAt: Date;
  resolvedAt: Date | null;
  /** Newest first. */
  updates: IncidentUpdate[];
};

/** Planned work as it was entered: times are what the wall shows in `zone`. */
export type PlannedWindow = {
  id: string;
  zone: string;
  startsLocal: string;
  endsLocal: string;
  repeats: Repeat;
  note: Words;
};
