import "server-only";
import type { SchoolScope } from "@/lib/account/types";
import { diagnoseSchool, type SchoolDiagnosis } from "@/lib/check/diagnose";
import { AppError } from "@/lib/core/error";
import { submissionPort } from "@/lib/core/port";
import type { HandoutInput } from "@/lib/handout/facts";
import type { HandoutOptions } from "@/lib/handout/options";
import { providerBook } from "@/lib/provider/data";
import { latestFinishedRun, latestOpenRun, requireWizardRun } from "./data";
import type { WizardRunDetail } from "./types";

async function runOf(scope: SchoolScope, id: string | null): Promise<WizardRunDetail | null> {
  if (id === null) return (await latestOpenRun(scope)) ?? latestFinishedRun(scope);
  return requireWizardRun(scope, id).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not-found") return null;
    throw error;
  });
}

/** What a repair began from: after it the provider's block is no longer what stops people, and yet what a paper tells. */
function beginning(run: WizardRunDetail | null, known: SchoolDiagnosis) {
  const { before } = run?.records ?? {};
  return before ?? { observations: known.observations, diagnosis: known.diagnosis };
}

/** All that a paper is filled from: the school, the repair that is under way or was the last, and what was asked for. */
export async function loadHandout(
  scope: SchoolScope,
  asked: HandoutOptions,
  fallback: Pick<HandoutInput, "lang" | "date">,
): Promise<HandoutInput> {
  const [known, run, providers] = await Promise.all([
    diagnoseSchool(scope),
    runOf(scope, asked.run),
    providerBook(),
  ]);
  const chosen = run?.answers.remedy;
  const isOpen = run?.records.open?.matches === true;
  const { observations, diagnosis } = beginning(run, known);
  const recommended = known.diagnosis.remedies.find((one) => one.recommended)?.kind ?? null;
  return {
    profile: known.school.profile,
    observations: isOpen ? [...observations, ...(run?.records.open?.observations ?? [])] : observations,
    diagnosis,
    remedy: chosen?.kind ?? recommended,
    lang: asked.lang ?? fallback.lang,
    date: fallback.date,
    port: asked.port ?? chosen?.port ?? submissionPort,
    isDone: asked.state === null ? isOpen : asked.state === "done",
    line: asked.line,
    providers,
  };
}
