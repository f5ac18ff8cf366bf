import type { DiagnosisCode, RemedyKind } from "@/lib/core/diagnosis";
import type { ChangeKind } from "./tripwire";

/** One school to look at now, held by one claim. */
export type Job = {
  schoolId: string;
  everyMinutes: number;
  /** Proof of the claim: writes without it are refused. */
  lease: string;
  /** A run that an earlier holder left unfinished. */
  leftRunId: string | null;
};

export type StoredChange = {
  id: string;
  schoolId: string;
  at: Date;
  since: Date;
  kind: ChangeKind;
  fromCode: DiagnosisCode;
  toCode: DiagnosisCode;
  line: string | null;
  confidence: number;
  remedy: RemedyKind | null;
  provider: string | null;
};

export type WatchSummary = {
  everyMinutes: number;
  dueAt: Date | null;
  lookedAt: Date | null;
  since: Date | null;
  code: DiagnosisCode | null;
  line: string | null;
  isWell: boolean;
  /** What is wrong where no fault can be named: vantage and endpoint of each. */
  wrong: string[];
  mutedSince: Date | null;
  isDoubted: boolean;
};

/** The same new fault in several schools of one provider. */
export type FleetPattern = {
  code: DiagnosisCode;
  provider: string;
  since: Date;
  schools: { id: string; name: string }[];
};

/** A school in a list: what its profile says in short, and what the last judged look said. */
export type ListedSchool = {
  id: string;
  name: string;
  host: string;
  lineCount: number;
  /** Null where nothing was judged yet. */
  code: DiagnosisCode | null;
  /** The line's name. */
  line: string | null;
  isWell: boolean;
  lookedAt: Date | null;
  since: Date | null;
  mutedSince: Date | null;
};

export type SchoolPage = {
  schools: ListedSchool[];
  total: number;
  /** How many of them are in trouble. */
  trouble: number;
  page: number;
  pages: number;
};
