import type { Observation, Target } from "@/lib/core/observation";
import type { ReportFact } from "@/lib/core/report";
import type { ToolId } from "@/lib/paste/look";
import type { PlanItem } from "@/lib/prober/types";

export const runStates = ["running", "done", "interrupted", "failed"] as const;
export type RunState = (typeof runStates)[number];

/**
 * `pasted` is a text of somebody's own tools: it adds to what a vantage has seen, the others take its place. `watch`
 * is a look by the schedule.
 */
export const purposes = ["check", "verify", "classroom", "probe", "pasted", "watch"] as const;
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

/**
 * What becomes of a look in a pasted text: it `counts`; it `asks` which server or port it was; it speaks of a
 * `stranger`, a host that is neither the mail server nor a control; or it `tells-nothing` of the path.
 */
export type PastedFate = "counts" | "asks" | "stranger" | "tells-nothing";

export type PastedRow = {
  id: string;
  tool: ToolId;
  from: number;
  to: number;
  /** As the text names it. */
  host: string | null;
  port: number | null;
  role: Target["role"] | null;
  seen: Pick<Observation, "transport" | "smtp" | "error">;
  fate: PastedFate;
};

/** What a server's own text says, alike facts counted once; `line` is the first of them. */
export type PastedFact = { fact: ReportFact; count: number };

/** A pasted text as it was understood, for a person to confirm. */
export type PastedReading = {
  rows: PastedRow[];
  facts: PastedFact[];
  rest: { line: number; text: string }[];
  isCut: boolean;
  /** What a look that asks can have been. */
  hosts: string[];
  ports: number[];
};
