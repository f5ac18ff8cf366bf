import { describe, expect, it } from "vitest";
import type { Diagnosis, DiagnosisCode, Finding } from "@/lib/core/diagnosis";
import { type Observation, observationSchema, type Transport } from "@/lib/core/observation";
import { type Profile, profileSchema } from "@/lib/core/profile";
import { type PathRemedy, pathPicture } from "./path-picture";

const profile: Profile = profileSchema.parse({
  version: 1,
  name: "Minami",
  lines: [
    { id: "classroom", name: "Classrooms", uses: ["classrooms"] },
    { id: "office", name: "Office", uses: ["office"] },
    { id: "server-line", uses: ["server"] },
  ],
  server: { host: "mail.example.jp", line: "server-line", relay: "auth" },
});

const smtp = { outcome: "ok", stage: "quit", greeting: "220 mail.example.jp ESMTP", code: 220 };

function seen(line: string | null, port: number, transport: Transport, place = "line"): Observation {
  return observationSchema.parse({
    version: 1,
    at: "2026-11-24T01:02:03Z",
    vantage: { id: line ?? place, kind: "probe", place, line },
    target: { role: "server", host: "mail.example.jp", address: "203.0.113.10", port },
    transport,
    smtp: transport === "open" ? smtp : null,
  });
}

const diagnosisOf = (code: DiagnosisCode, finding: Partial<Finding> = {}): Diagnosis => ({
  version: 1,
  primary: code,
  findings:
    code === "inconclusive"
      ? []
      : [
          {
            code,
            line: null,
            vantage: null,
            confidence: 0.97,
            impact: "blocking",
            evidence: [0],
            detail: {},
            ...finding,
          },
        ],
  ruledOut: [],
  nextChecks: [],
  alternatives: [],
  unexplained: [],
  remedies: [],
});

const op25b = diagnosisOf("outbound-25-blocked", {
  line: "classroom",
  detail: { manner: "drop", where: "provider" },
});
const observations = [
  seen("classroom", 25, "timeout"),
  seen("classroom", 587, "refused"),
  seen("office", 25, "open"),
];

const draw = (diagnosis: Diagnosis, remedy: PathRemedy | null = null, seenHere = observations) =>
  pathPicture({ profile, observations: seenHere, diagnosis, remedy });
const lane = (picture: ReturnType<typeof draw>, port: number) => {
  const found = picture.lanes.find((one) => one.port === port);
  if (!found) throw new Error(`no lane ${port}`);
  return found;
};
const hopAt = (picture: ReturnType<typeof draw>, index: number) => picture.hops[index]?.kind;

describe("pathPicture", () => {
  it("puts the barrier of OP25B at the provider and leaves 587 open-ended at the server's router", () => {
    const picture = draw(op25b);
    expect(picture.line?.id).toBe("classroom");
    expect(lane(picture, 25).end).toMatchObject({ kind: "barrier", reason: "no-answer" });
    expect(hopAt(picture, lane(picture, 25).end.hop)).toBe("provider");
    expect(lane(picture, 587).end).toMatchObject({ kind: "stop", reason: "not-forwarded" });
    expect(hopAt(picture, lane(picture, 587).end.hop)).toBe("server-router");
    expect(picture.hops.filter(({ isBarrier }) => isBarrier)).toEqual([
      { kind: "provider", isBarrier: true },
    ]);
  });

  it("draws nothing as walked behind a barrier", () => {
    const styles = lane(draw(op25b), 25).segments.map(({ style }) => style);
    expect(styles).toEqual(["seen", "unseen"]);
  });

  it("lets 587 change onto 25 at the router, dashed until it was seen", () => {
    const before = lane(draw(op25b, { kind: "router-nat", port: 587, state: "predicted" }), 587);
    expect(before.change).toMatchObject({ toPort: 25, style: "predicted" });
    const after = [seen("classroom", 25, "timeout"), seen("classroom", 587, "open")];
    const fixed = lane(draw(op25b, { kind: "router-nat", port: 587, state: "observed" }, after), 587);
    expect(fixed.end.kind).toBe("arrives");
    expect(fixed.change).toMatchObject({ style: "seen" });
  });

  it("does not show a change that was made but not seen to work", () => {
    const still = lane(draw(op25b, { kind: "router-nat", port: 587, state: "observed" }), 587);
    expect(still.change).toBeNull();
    expect(still.end.kind).toBe("stop");
  });

  it("dashes the last stretch where the server itself would listen", () => {
    const styles = lane(draw(op25b, { kind: "mta-port", port: 587, state: "predicted" }), 587).segments;
    expect(styles.map(({ style }) => style)).toEqual(["seen", "predicted"]);
  });

  it("joins other places by what they saw", () => {
    const more = [...observations, seen(null, 25, "open", "outside"), seen(null, 25, "open", "server-lan")];
    const { branches } = draw(op25b, null, more);
    expect(branches.map(({ joins, state, ports, rows }) => [joins, state, ports, rows.length])).toEqual([
      ["internet", "open", [25], 2],
      ["server", "open", [25], 1],
    ]);
  });

  it("says that nobody knows where, rather than naming a place, while the diagnosis abstains", () => {
    expect(lane(draw(diagnosisOf("inconclusive")), 25).end).toMatchObject({
      kind: "unknown",
      reason: "somewhere",
    });
  });

  it("marks what nobody looked at as not checked", () => {
    expect(lane(draw(diagnosisOf("inconclusive"), null, []), 25).end.reason).toBe("not-checked");
  });

  it("does not believe a greeting that the line's proxy gave", () => {
    const proxied = diagnosisOf("outbound-25-proxied", { line: "classroom", detail: { where: "provider" } });
    const end = lane(draw(proxied, null, [seen("classroom", 25, "open")]), 25).end;
    expect(end).toMatchObject({ kind: "barrier", reason: "other-answers" });
  });

  it("has no router of the school's before a server in a cloud", () => {
    const cloud = { ...profile, server: { ...profile.server, line: null, location: "cloud" as const } };
    const { hops } = pathPicture({ profile: cloud, observations, diagnosis: op25b });
    expect(hops.map(({ kind }) => kind)).not.toContain("server-router");
  });

  it("shows a healthy way as arriving", () => {
    const well = draw(diagnosisOf("healthy", { impact: "standing" }), null, [seen("classroom", 25, "open")]);
    expect(lane(well, 25).end.kind).toBe("arrives");
  });
});
