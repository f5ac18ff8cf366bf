import "server-only";
import type { SchoolScope } from "@/lib/account/types";
import type { Diagnosis } from "@/lib/core/diagnosis";
import type { Observation } from "@/lib/core/observation";
import { diagnose } from "@/lib/diagnosis/diagnose";
import { providerBook } from "@/lib/provider/data";
import { countingReport } from "@/lib/queue/data";
import type { KeptReport } from "@/lib/queue/types";
import { requireSchool } from "@/lib/school/data";
import type { SchoolDetail } from "@/lib/school/types";
import { type LatestRun, latestObservations } from "./data";

export type SchoolDiagnosis = {
  school: SchoolDetail;
  /** What the evidence's indexes point into. */
  observations: Observation[];
  runs: LatestRun[];
  /** What somebody pasted of the server and kept: it counts as well. */
  report: KeptReport | null;
  diagnosis: Diagnosis;
};

const kept = new Map<string, Diagnosis>();
const mostKept = 200;

/** A school's state as the newest observations tell it, or as it was known at `upTo`. */
export async function diagnoseSchool(scope: SchoolScope, upTo?: Date): Promise<SchoolDiagnosis> {
  const [school, { observations, runs }, report, providers] = await Promise.all([
    requireSchool(scope),
    latestObservations(scope, upTo),
    countingReport(scope, upTo),
    providerBook(),
  ]);
  const key = JSON.stringify([
    school.id,
    school.version,
    runs.map(({ id }) => id),
    report?.id,
    providers.own,
  ]);
  const facts = report?.reading.facts ?? [];
  return {
    school,
    observations,
    runs,
    report,
    diagnosis: remembered(key, () => diagnose({ profile: school.profile, observations, facts, providers })),
  };
}

/** The same evidence always gives the same diagnosis, and thousands of explanations are weighed for it. */
function remembered(key: string, make: () => Diagnosis): Diagnosis {
  const diagnosis = kept.get(key) ?? make();
  kept.delete(key);
  kept.set(key, diagnosis);
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
  return diagnosis;
}
