import { describe, expect, it } from "vitest";
import { type HalfSeenCode, type Observation, observationSchema } from "@/lib/core/observation";
import { profileSchema } from "@/lib/core/profile";
import { diagnose } from "./diagnose";
import { latestSights } from "./sight";

const profile = profileSchema.parse({
  version: 1,
  name: "Minami",
  lines: [
    { id: "classroom", uses: ["classrooms"] },
    { id: "server", uses: ["server"] },
  ],
  server: { host: "mail.minami.example", line: "server" },
  controls: [
    { host: "mx.example.net", port: 25 },
    { host: "www.example.net", port: 443 },
  ],
});

const look = (from: "classroom" | "outside", host: string, port: number, seen: object): Observation =>
  observationSchema.parse({
    version: 1,
    at: "2026-11-24T01:02:03Z",
    vantage: {
      id: from,
      kind: "manual",
      place: from === "outside" ? "outside" : "line",
      line: from === "outside" ? null : from,
    },
    target: { role: host === profile.server.host ? "server" : "control", host, address: null, port },
    ...seen,
  });
const half = (code: HalfSeenCode) => ({ transport: "not-judged", error: { code, source: "path" } });
const nothing = { transport: "not-judged", error: { code: "EMFILE", source: "self" } };
const greets = {
  transport: "open",
  smtp: { outcome: "ok", stage: "quit", greeting: "220 mail.minami.example ESMTP", code: 220 },
};

/** What a teacher sees with Test-NetConnection, beside a full look from outside. */
const observations = (shut: object) => [
  look("classroom", "www.example.net", 443, { transport: "open" }),
  look("classroom", "mx.example.net", 25, shut),
  look("classroom", "mail.minami.example", 25, shut),
  look("classroom", "mail.minami.example", 587, { transport: "open" }),
  look("outside", "mail.minami.example", 25, greets),
  look("outside", "mail.minami.example", 587, greets),
];

describe("what a text leaves half open", () => {
  it.each(["not-open", "filtered"] as const)("finds a blocked line by ports that were %s", (code) => {
    const { primary, findings } = diagnose({ profile, observations: observations(half(code)) });
    expect(primary).toBe("outbound-25-blocked");
    expect(findings[0]?.line).toBe("classroom");
  });

  it("gives no weight to a look that failed by our own doing", () => {
    const { findings } = diagnose({ profile, observations: observations(nothing) });
    expect(findings.map(({ code }) => code)).not.toContain("outbound-25-blocked");
  });

  it("is told as not open, and never as refused or dropped", () => {
    const words = [...latestSights(observations(half("not-open"))).values()].map(({ word }) => word);
    expect(words).toEqual(["connects", "not-open", "not-open", "connects", "answers", "answers"]);
  });
});
