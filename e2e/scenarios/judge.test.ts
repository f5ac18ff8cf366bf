import { describe, expect, it } from "vitest";
import type { Diagnosis, DiagnosisCode } from "@/lib/core/diagnosis";
import { judge } from "./judge";

const said = (
  primary: DiagnosisCode,
  found: readonly [DiagnosisCode, string | null, number][],
  rest: Partial<Diagnosis> = {},
): Diagnosis => ({
  version: 1,
  primary,
  findings: found.map(([code, line, confidence]) => ({
    ...{ code, line, confidence, vantage: null, impact: "blocking", evidence: [], detail: {} },
  })),
  ruledOut: [],
  nextChecks: [],
  alternatives: [],
  unexplained: [],
  remedies: [],
  ...rest,
});

const nextChecks = [{ vantage: "server-lan", target: { host: "mail.example", port: 25 }, gainBits: 0.5 }];
const blocked = { leads: ["outbound-25-blocked@classroom"] } as const;

describe("judge", () => {
  it("wants the code at its place", () => {
    expect(judge(said("outbound-25-blocked", [["outbound-25-blocked", "classroom", 0.9]]), blocked)).toBe(
      "right",
    );
    expect(judge(said("outbound-25-blocked", [["outbound-25-blocked", "office", 0.7]]), blocked)).toBe(
      "wrong",
    );
  });

  it("lets an abstention pass only with a next check", () => {
    expect(judge(said("inconclusive", [], { nextChecks }), blocked)).toBe("abstaining");
    expect(judge(said("inconclusive", []), blocked)).toBe("wrong");
  });

  it("forgives nothing that was said for sure and is false, whatever leads", () => {
    const found = said("outbound-25-blocked", [
      ["outbound-25-blocked", "classroom", 0.9],
      ["mta-silent", null, 0.8],
    ]);
    expect(judge(found, blocked)).toBe("confidently wrong");
    expect(judge(found, { ...blocked, also: ["mta-silent"] })).toBe("right");
  });

  it("wants the second fault found or held possible", () => {
    const pair = { ...blocked, besides: ["mta-silent"] } as const;
    const one = said("outbound-25-blocked", [["outbound-25-blocked", "classroom", 0.9]]);
    expect(judge(one, pair)).toBe("wrong");
    const alternatives = [{ code: "mta-silent", line: null, confidence: 0.3 }] as const;
    expect(judge({ ...one, alternatives: [...alternatives] }, pair)).toBe("right");
  });

  it("takes a look-alike for no claim where the truth stands beside it and the deciding place is named", () => {
    const truth = {
      leads: ["mta-loopback-only"],
      looksLike: { claim: "mta-not-listening", decidedFrom: "server" },
    } as const;
    const alternatives: Diagnosis["alternatives"] = [
      { code: "mta-loopback-only", line: null, confidence: 0.3 },
    ];
    const at = (vantage: string) => nextChecks.map((next) => ({ ...next, vantage }));
    const found = said("mta-not-listening", [["mta-not-listening", null, 0.69]], { alternatives });
    expect(judge({ ...found, nextChecks: at("server") }, truth)).toBe("abstaining");
    expect(judge({ ...found, nextChecks: at("office") }, truth)).toBe("wrong");
    const sure = said("mta-not-listening", [["mta-not-listening", null, 0.9]], { alternatives });
    expect(judge({ ...sure, nextChecks: at("server") }, truth)).toBe("confidently wrong");
  });
});
