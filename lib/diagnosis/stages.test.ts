import { describe, expect, it } from "vitest";
import { type Observation, observationSchema } from "@/lib/core/observation";
import { slowGreeting, stagesOf } from "./stages";

const look = (changes: object, port = 25, host = "mail.example.jp"): Observation =>
  observationSchema.parse({
    version: 1,
    at: "2026-11-24T01:02:03.004Z",
    vantage: { id: "classroom", kind: "manual", place: "line", line: "classroom" },
    target: { role: "server", host, address: "203.0.113.10", port },
    transport: "open",
    timings: { dnsMs: 3, connectMs: 12, greetingMs: 30, ehloMs: 9, tlsMs: 41 },
    ...changes,
  });
const told = (observation: Observation) =>
  stagesOf(observation)
    .map(({ id, state, ms }) => `${state === "done" ? "" : `${state} `}${id}${ms === null ? "" : ` ${ms}`}`)
    .join(", ");
const smtp = (changes: object) => ({ smtp: { outcome: "ok", stage: "quit", ...changes } });

describe("stages", () => {
  it("of a conversation in the clear", () => {
    expect(told(look(smtp({ starttls: "not-offered" })))).toBe(
      "dns 3, connect 12, greeting 30, ehlo 9, quit",
    );
  });
  it("of one that went on encrypted", () => {
    expect(told(look(smtp({ starttls: "ok", tls: { mode: "starttls" } }), 587))).toBe(
      "dns 3, connect 12, greeting 30, ehlo 9, starttls, tls 41, ehlo-tls, quit",
    );
  });
  it("of TLS from the first byte", () => {
    expect(told(look(smtp({ tls: { mode: "implicit" } }), 465))).toBe(
      "dns 3, connect 12, tls 41, greeting 30, ehlo 9, quit",
    );
    expect(told(look(smtp({ outcome: "tls-failed", stage: "tls" }), 465))).toContain("stopped tls");
  });
  it("end where it ended", () => {
    expect(
      told(look({ ...smtp({ outcome: "silent", stage: "greeting" }), timings: { connectMs: 12 } })),
    ).toBe("dns, connect 12, stopped greeting, unreached ehlo, unreached quit");
    expect(
      told(look({ ...smtp({ outcome: "tls-failed", stage: "tls", starttls: "failed" }) }, 587)),
    ).toContain("starttls, stopped tls 41, unreached ehlo-tls, unreached quit");
    expect(told(look({ transport: "timeout", timings: { dnsMs: 3 } }))).toBe("dns 3, stopped connect");
    expect(told(look({ transport: "dns-failure", timings: {} }))).toBe("stopped dns, unreached connect");
  });
  it("begin without a name where an address was given", () => {
    expect(told(look(smtp({}), 25, "203.0.113.10"))).toBe("connect 12, greeting 30, ehlo 9, quit");
  });
});

describe("a slow greeting", () => {
  it("is one that came, late", () => {
    const late = { timings: { greetingMs: 18_000 } };
    expect(slowGreeting(look({ ...late, ...smtp({ greeting: "220 mail.example.jp" }) }))).toBe(18_000);
    expect(slowGreeting(look({ ...late, ...smtp({ outcome: "silent", stage: "greeting" }) }))).toBeNull();
    expect(slowGreeting(look(smtp({ greeting: "220 mail.example.jp" })))).toBeNull();
  });
});
