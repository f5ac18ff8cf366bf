import "server-only";
import { failure } from "@/lib/account/failure";
import type { ActionFailure, SchoolScope } from "@/lib/account/types";
import type { Profile } from "@/lib/core/profile";
import { requireSchool } from "@/lib/school/data";
import { updateSchool } from "@/lib/school/mutations";
import { changeWizardRun } from "./mutations";

/**
 * Changes the school's profile in the middle of a repair. Whoever called the profile right before need not look through
 * it again for a value that a step asked for. Gives a failure where somebody else saved first.
 */
export async function changeProfile(
  scope: SchoolScope,
  run: string,
  change: (profile: Profile) => Profile,
): Promise<ActionFailure | null> {
  const { profile, version } = await requireSchool(scope);
  const saved = await updateSchool(scope, change(profile), version);
  if (saved === null) return failure("conflict");
  await changeWizardRun(scope, run, ({ answers }) =>
    answers.profile?.version === version ? { answers: { ...answers, profile: { version: saved } } } : {},
  );
  return null;
}
