import type { Observation } from "@/lib/core/observation";
import type { PlanItem } from "@/lib/prober/types";

export const runStates = ["running", "done", "interrupted", "failed"] as const;
export type RunState = (typeof runStates)[number];

export const purposes = ["check", "verify", "classroom", "probe"] as const;
export type Purpose = (typeof purposes)[number];

/** Why a run failed or stopped, as a message key below `check.failure`. */
export const runFailures = ["prober", "disk-full", "unavailable", "restart", "internal"] as const;
export type RunFailure = (typeof runFailures)[number];

export type RunSummary = {
  id: string;
  vantageId: string;
  purpose: Purpose;
  state: RunState;
  failure: RunFailure | null;
  total: number;
  done: number;
  startedAt: Date;
  finishedAt: Date | null;
};

/** One row of a run as a page shows it while it runs; `observation` is null as long as nothing was seen. */
export type RunRow = { item: PlanItem; observation: Observation | null };
export type RunDetail = RunSummary & { schoolId: string; rows: RunRow[] };

/** What the progress route answers with: dates as ISO texts, else the same. */
export type RunProgress = Omit<RunDetail, "startedAt" | "finishedAt" | "schoolId"> & {
  startedAt: string;
  finishedAt: string | null;
  /** The data folder, where it is not the usual one: `mailpath allow` has to be told. */
  dataFolder: string | null;
};

/** The dashboard's own way out, judged by its controls. */
export type WayOut = {
  /** `unknown` where no control was looked at. */
  mail: "open" | "blocked" | "unknown";
  web: "open" | "blocked" | "unknown";
};
