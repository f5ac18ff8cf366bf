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
