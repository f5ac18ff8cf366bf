import type { WizardState } from "./steps";

/** One predicate for each way this can stand, in the order in which they are asked; the last always holds. */
const outcomes = [
  ["fixed", ({ records }) => records.open?.matches === true && records.mail?.verdict === "arrives"],
  [
    "relay-denied",
    ({ records, facts }) => records.mail?.verdict === "relay-denied" || facts.primary === "relay-denied",
  ],
  ["open-not-proven", ({ records }) => records.open?.matches === true],
  ["not-as-predicted", ({ records }) => records.open?.matches === false],
  ["nothing-to-repair", ({ answers, facts }) => facts.primary === "healthy" && answers.remedy === undefined],
  ["repair-under-way", ({ answers }) => answers.remedy !== undefined],
  ["unclear", ({ facts }) => facts.hasLooked && facts.primary === "inconclusive"],
  ["found", ({ facts }) => facts.hasLooked],
  ["begun", () => true],
] as const satisfies readonly (readonly [string, (state: WizardState) => boolean])[];

export type Outcome = (typeof outcomes)[number][0];
export const outcomeIds: readonly Outcome[] = outcomes.map(([id]) => id);

export const outcomeOf = (state: WizardState): Outcome =>
  outcomes.find(([, holds]) => holds(state))?.[0] ?? "begun";
