import type { Profile } from "@/lib/core/profile";
import type { Section } from "@/lib/school/types";

/** What is wrong with a file, as message keys below `exchange.problem`. */
export const problemCodes = [
  "unreadable",
  "too-many",
  "no-columns",
  "column-unknown",
  "column-twice",
  "id-twice",
  "required",
  "host",
  "address",
  "choice",
  "port",
  "control",
  "line-id",
  "line-id-twice",
  "line-unknown",
  "yes-no",
  "too-long",
  "invalid",
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** `row` as a spreadsheet counts, the head being 1; in JSON the entry, from 1. `column` is empty where it is the whole row. */
export type FileProblem = {
  row: number;
  column: string;
  code: ProblemCode;
  value: string;
  /** What could stand there instead; empty where no list says it. */
  allowed: string;
};

export type Entry = { row: number; id: string | null; profile: Profile };

export type ReadFile = { entries: Entry[]; problems: FileProblem[] };

/** A school that the asker may change, as it is now. */
export type Known = { id: string; version: number; profile: Profile };

export type PlanItem = Entry &
  (
    | { kind: "new" /** A school of this name is there already. */; isNamesake: boolean }
    | { kind: "change"; id: string; version: number; sections: Section[] }
    | { kind: "same"; id: string }
  );

/** What a page shows before anything is stored: no more of a profile than its name. */
export type PreviewRow = { row: number; name: string } & (
  | { kind: "new"; isNamesake: boolean }
  | { kind: "change"; sections: Section[] }
);

export type Preview = {
  problems: FileProblem[];
  rows: PreviewRow[];
  same: number;
  /** Of the file and of the schools it was compared with: what is applied is what was shown. */
  fingerprint: string;
  /** Somebody saved between the look and the wish to apply it. */
  isStale: boolean;
};

export const mostSchools = 2_000;
