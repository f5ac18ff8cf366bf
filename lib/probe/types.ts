import type { VantagePlace } from "@/lib/core/observation";

/** Where a probe stands; `lineId` is set with `line` alone. */
export type Place = { place: VantagePlace; lineId: string | null };

/** `waiting`: never heard of; `live`; `silent`: not heard of for longer than it should be; `revoked`. */
export type ProbeState = "waiting" | "live" | "silent" | "revoked";

export type ProbeSummary = Place & {
  id: string;
  name: string;
  everyMinutes: number;
  state: ProbeState;
  lastSeenAt: Date | null;
  lastReportAt: Date | null;
  clockAheadMs: number | null;
  version: string | null;
  peer: string | null;
  /** Its newest look, to be opened; null where there is none. */
  lastRunId: string | null;
};
