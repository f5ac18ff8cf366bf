import type { DiagnosisCode } from "@/lib/core/diagnosis";
import { type Answers, type Records, type StepId, stepIds } from "./run";

/** What is known of the school beside the answers. */
export type Facts = {
  profileVersion: number;
  /** Somebody has looked at the mail server at all. */
  hasLooked: boolean;
  /** From every line with users, so that the verdict rests on the people's own view. */
  hasLookedEverywhere: boolean;
  primary: DiagnosisCode;
};

export type WizardState = { answers: Answers; records: Records; facts: Facts };
export type StepState = "done" | "open" | "later";

const done: Readonly<Record<StepId, (state: WizardState) => boolean>> = {
  symptom: ({ answers }) => answers.symptom !== undefined,
  profile: ({ answers, facts }) => answers.profile?.version === facts.profileVersion,
  checks: ({ facts }) => facts.hasLookedEverywhere,
  verdict: ({ answers, facts }) =>
    facts.hasLooked && (answers.remedy !== undefined || facts.primary === "healthy"),
  fix: ({ answers }) => answers.remedy !== undefined,
  recipe: ({ answers }) => answers.applied !== undefined,
  "verify-open": ({ records }) => records.open?.matches === true,
  "verify-mail": ({ records }) => records.mail?.verdict === "arrives",
  record: ({ records }) => records.open?.matches === true && records.mail?.verdict === "arrives",
};

/** What a step needs before there is anything to show on it. */
const needs: Readonly<Record<StepId, (state: WizardState) => StepId | null>> = {
  symptom: () => null,
  profile: () => null,
  checks: () => null,
  verdict: ({ facts }) => (facts.hasLooked ? null : "checks"),
  fix: ({ facts }) => (facts.hasLooked ? null : "checks"),
  recipe: ({ answers }) => (answers.remedy ? null : "fix"),
  "verify-open": ({ answers }) => (answers.remedy ? null : "fix"),
  "verify-mail": ({ answers }) => (answers.remedy ? null : "fix"),
  record: ({ answers }) => (answers.remedy ? null : "fix"),
};

export const isDone = (state: WizardState, step: StepId): boolean => done[step](state);

/** The step to be done before this one can show anything; null where it can. */
export const missingFor = (state: WizardState, step: StepId): StepId | null => needs[step](state);

export function stateOf(state: WizardState, step: StepId): StepState {
  if (isDone(state, step)) return "done";
  return missingFor(state, step) === null ? "open" : "later";
}

/** Where somebody who comes back goes on. */
export const nextStep = (state: WizardState): StepId =>
  stepIds.find((step) => !isDone(state, step) && missingFor(state, step) === null) ?? "record";

export const stepAfter = (step: StepId): StepId => stepIds[stepIds.indexOf(step) + 1] ?? "record";
