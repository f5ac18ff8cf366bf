import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DiagnosisCode } from "@/lib/core/diagnosis";
import { outcomeIds, outcomeOf } from "./outcomes";
import { answersSchema, type Records, stepIds } from "./run";
import { missingFor, nextStep, stateOf, type WizardState } from "./steps";

const diagnosis = {
  version: 1 as const,
  primary: "outbound-25-blocked" as const,
  findings: [],
  ruledOut: [],
  nextChecks: [],
  alternatives: [],
  unexplained: [],
  remedies: [],
};
const open = (matches: boolean): NonNullable<Records["open"]> => ({
  at: "2026-11-24T01:00:00Z",
  by: "Tanaka",
  matches,
  cells: [],
  observations: [],
  diagnosis,
});
const mail = (verdict: NonNullable<Records["mail"]>["verdict"]): NonNullable<Records["mail"]> => ({
  at: "2026-11-24T01:00:00Z",
  by: "Tanaka",
  verdict,
  server: null,
  from: null,
  takenAt: null,
  arrivedAt: null,
});
const remedy = { kind: "router-nat" as const, platform: "nftables", port: 587 };

function state(more: Partial<WizardState> = {}, primary: DiagnosisCode = "outbound-25-blocked"): WizardState {
  return {
    answers: answersSchema.parse({}),
    records: {},
    facts: { profileVersion: 3, hasLooked: true, hasLookedEverywhere: true, primary },
    ...more,
  };
}
const fresh = state({
  facts: { profileVersion: 1, hasLooked: false, hasLookedEverywhere: false, primary: "inconclusive" },
});

describe("steps", () => {
  it("begins with the symptom and shows no verdict before anybody looked", () => {
    expect(nextStep(fresh)).toBe("symptom");
    expect(missingFor(fresh, "verdict")).toBe("checks");
    expect(stateOf(fresh, "verify-mail")).toBe("later");
  });

  it("asks to look at the profile again once somebody changed it", () => {
    const answers = answersSchema.parse({ profile: { version: 2 } });
    expect(stateOf(state({ answers }), "profile")).toBe("open");
    expect(stateOf(state({ answers: { ...answers, profile: { version: 3 } } }), "profile")).toBe("done");
  });

  it("keeps later answers when an early one is taken back", () => {
    const answers = answersSchema.parse({ remedy, applied: { at: "2026-11-24T01:00:00Z" } });
    expect(stateOf(state({ answers }), "symptom")).toBe("open");
    expect(stateOf(state({ answers }), "recipe")).toBe("done");
  });

  it("comes to the record only after both signatures", () => {
    const answers = answersSchema.parse({ remedy });
    expect(stateOf(state({ answers, records: { open: open(true) } }), "record")).toBe("open");
    expect(stateOf(state({ answers, records: { open: open(true), mail: mail("arrives") } }), "record")).toBe(
      "done",
    );
  });
});

describe("outcomes", () => {
  const answers = answersSchema.parse({ remedy });
  it.each([
    ["fixed", state({ answers, records: { open: open(true), mail: mail("arrives") } }, "healthy")],
    ["open-not-proven", state({ answers, records: { open: open(true) } }, "healthy")],
    [
      "open-not-proven",
      state({ answers, records: { open: open(true), mail: mail("wrong-word") } }, "healthy"),
    ],
    [
      "relay-denied",
      state({ answers, records: { open: open(true), mail: mail("relay-denied") } }, "healthy"),
    ],
    ["relay-denied", state({ answers, records: { open: open(true) } }, "relay-denied")],
    ["not-as-predicted", state({ answers, records: { open: open(false) } })],
    ["not-as-predicted", state({ answers, records: { open: open(false), mail: mail("arrives") } })],
    ["nothing-to-repair", state({}, "healthy")],
    ["repair-under-way", state({ answers })],
    ["unclear", state({}, "inconclusive")],
    ["found", state()],
    ["begun", fresh],
  ] as const)("%s", (expected, given) => expect(outcomeOf(given)).toBe(expected));

  it("never calls a port that is open a repair that is proven", () => {
    const verdicts = fc.constantFrom(
      undefined,
      "relay-denied",
      "wrong-word",
      "too-old",
      "unreadable",
    ) as fc.Arbitrary<"relay-denied" | undefined>;
    fc.assert(
      fc.property(verdicts, fc.boolean(), (verdict, matches) => {
        const records = { open: open(matches), ...(verdict && { mail: mail(verdict) }) };
        expect(outcomeOf(state({ answers, records }, "healthy"))).not.toBe("fixed");
      }),
    );
  });

  it("has an outcome and a step for every state", () => {
    const any = fc.record({
      looked: fc.boolean(),
      healthy: fc.boolean(),
      chosen: fc.boolean(),
      opened: fc.boolean(),
    });
    fc.assert(
      fc.property(any, ({ looked, healthy, chosen, opened }) => {
        const given = state(
          {
            answers: answersSchema.parse(chosen ? { remedy } : {}),
            records: opened ? { open: open(true) } : {},
            facts: {
              profileVersion: 1,
              hasLooked: looked,
              hasLookedEverywhere: looked,
              primary: healthy ? "healthy" : "inconclusive",
            },
          },
          "healthy",
        );
        expect(outcomeIds).toContain(outcomeOf(given));
        expect(stepIds).toContain(nextStep(given));
      }),
    );
  });
});
