import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import type { Right } from "@/lib/account/rights";
import type { SchoolScope } from "@/lib/account/types";
import { diagnoseSchool, type SchoolDiagnosis } from "@/lib/check/diagnose";
import { AppError } from "@/lib/core/error";
import { loadSchool } from "@/lib/school/loaders";
import type { WizardState } from "@/lib/wizard/steps";
import { requireWizardRun } from "./data";
import { factsOf } from "./facts";
import type { WizardRunDetail } from "./types";

export type Wizard = SchoolDiagnosis & { scope: SchoolScope; run: WizardRunDetail; state: WizardState };

/** A repair and all that is known of its school now. Its steps are for whoever may take them, its record for all. */
export const loadWizard = cache(async (schoolId: string, runId: string, right: Right): Promise<Wizard> => {
  const { scope } = await loadSchool(schoolId, right);
  const [known, run] = await Promise.all([
    diagnoseSchool(scope),
    requireWizardRun(scope, runId).catch((error: unknown) => {
      if (error instanceof AppError && error.code === "not-found") notFound();
      throw error;
    }),
  ]);
  const { school, observations, diagnosis } = known;
  const facts = factsOf({ profile: school.profile, profileVersion: school.version, observations, diagnosis });
  return { ...known, scope, run, state: { answers: run.answers, records: run.records, facts } };
});
