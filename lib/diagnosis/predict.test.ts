import { describe, expect, it } from "vitest";
import { type Observation, observationSchema, type Transport } from "@/lib/core/observation";
import { profileSchema } from "@/lib/core/profile";
import { diagnose } from "./diagnose";
import { predictMatrix } from "./predict";

const profile = profileSchema.parse({
  version: 1,
  name: "Minami",
  lines: [
    { id: "classroom", uses: ["classrooms"], addressing: "dynamic-ipv4" },
    { id: "office", uses: ["office"] },
    { id: "server-line", uses: ["server"] },
  ],
  server: { host: "mail.example.jp", line: "server-line", relay: "auth" },
  controls: [
    { host: "mx.board.example", port: 25 },
    { host: "www.example.org", port: 443 },
  ],
});

const hosts = { server: "mail.example.jp", mx: "mx.board.example", web: "www.example.org" };
let second = 0;

function seen(line: string, host: keyof typeof hosts, port: number, transport: Transport): Observation {
  second += 1;
  const name = host === "server" ? "mail.example.jp" : hosts[host];
  const smtp = {
    outcome: "ok",
    stage: "quit",
    greeting: `220 ${name} ESMTP`,
    code: 220,
    ehlo: ["AUTH PLAIN"],
  };
  return observationSchema.parse({
    version: 1,
    at: new Date(Date.UTC(2026, 10, 24, 1, 0, second)).toISOString(),
    vantage: { id: line, kind: "probe", place: "line", line },
    target: { role: host === "server" ? "server" : "control", host: name, address: "203.0.113.10", port },
    transport,
    smtp: transport === "open" && port !== 443 ? smtp : null,
  });
}

const observations = [
  seen("classroom", "web", 443, "open"),
  seen("classroom", "mx", 25, "timeout"),
  seen("classroom", "server", 25, "timeout"),
  seen("classroom", "server", 25, "timeout"),
  seen("classroom", "server", 587, "refused"),
  seen("office", "web", 443, "open"),
  seen("office", "mx", 25, "open"),
  seen("office", "server", 25, "open"),
  seen("office", "server", 587, "refused"),
];
const diagnosis = diagnose({ profile, observations });
const cell = (kind: "router-nat" | "ask-provider", line: string, port: number) =>
  predictMatrix({ profile, observations, diagnosis, remedy: { kind, port: 587 } })
    .rows.find(({ id }) => id === line)
    ?.cells.find((one) => one.port === port);

describe("predictMatrix", () => {
  it("starts from OP25B", () => expect(diagnosis.primary).toBe("outbound-25-blocked"));

  it("opens 587 everywhere by the router's rule, and leaves 25 as it is", () => {
    expect(cell("router-nat", "classroom", 587)).toMatchObject({ opens: true, changes: true });
    expect(cell("router-nat", "office", 587)).toMatchObject({ opens: true, changes: true });
    expect(cell("router-nat", "classroom", 25)).toMatchObject({
      opens: false,
      after: "no-answer",
      changes: false,
    });
    expect(cell("router-nat", "office", 25)).toMatchObject({ opens: true, changes: false });
  });

  it("opens 25 for the classrooms where the provider lifts its block, and no second door", () => {
    expect(cell("ask-provider", "classroom", 25)).toMatchObject({ opens: true, changes: true });
    expect(cell("ask-provider", "classroom", 587)).toMatchObject({ opens: false });
  });

  it("says something of a line that nobody looked from", () => {
    const known = observations.filter(({ vantage }) => vantage.id !== "office");
    const predicted = predictMatrix({
      profile,
      observations: known,
      diagnosis,
      remedy: { kind: "router-nat", port: 587 },
    });
    expect(predicted.rows.find(({ id }) => id === "office")?.vantage).toBeNull();
  });
});
