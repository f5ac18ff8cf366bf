import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asSchoolScope, asUserScope, type SchoolScope } from "@/lib/account/types";
import { latestObservations, listRuns } from "@/lib/check/data";
import { type Observation, observationSchema } from "@/lib/core/observation";
import { profileSchema } from "@/lib/core/profile";
import { mintToken } from "@/lib/platform/crypto";
import { closeDatabase, db } from "@/lib/platform/db/client";
import { type TestDatabase, testDatabases } from "@/lib/platform/db/test-database";
import { createSchool, deleteSchool } from "@/lib/school/mutations";
import { listProbes } from "./data";
import { openProbe, takeReport, workFor } from "./intake";
import { createProbe, revokeProbe, wishLook } from "./mutations";

const user = asUserScope({ userId: "u1", name: "田中", email: "t@example.jp", sessionId: "s1", peer: null });
const profile = profileSchema.parse({
  version: 1,
  name: "Minami",
  lines: [{ id: "classroom" }, { id: "office" }],
  server: { host: "mail.minami.example", clientPorts: [587] },
  controls: [{ host: "mx.example.net", port: 25 }],
});

const seen = (host: string, port: number, at = new Date()): Observation =>
  observationSchema.parse({
    version: 1,
    at: at.toISOString(),
    vantage: { id: "forged", kind: "dashboard", place: "server", line: null, publicAddress: "8.8.8.8" },
    target: { role: "control", host, address: "203.0.113.10", port },
    transport: "timeout",
  });

const report = (observations: unknown[], changes: object = {}) =>
  JSON.stringify({
    version: 1,
    id: randomUUID(),
    sentAt: new Date().toISOString(),
    observations,
    ...changes,
  });

describe.each(testDatabases)("probes on %s", (dialect, open) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await open();
    Object.assign(globalThis, { mailpathDatabase: test.database });
  }, 120_000);
  afterAll(async () => {
    await closeDatabase();
    await test.drop();
  });

  const onLine = { place: "line", lineId: "classroom" } as const;
  async function newProbe(place: { place: "line" | "outside"; lineId: string | null } = onLine) {
    const schoolId = (await createSchool(user, profile)).id;
    const scope = asSchoolScope({ schoolId, userId: "u1", peer: null });
    const token = mintToken();
    const id = await createProbe(scope, { name: "Library", everyMinutes: 15, place }, token);
    return { scope, token, id };
  }
  const enter = (token: string, peer = "198.51.100.7") =>
    openProbe({
      authorization: `Bearer ${token}`,
      agent: "mailpath-probe/1.2.3",
      peer,
      now: new Date(),
    });
  const known = async (scope: SchoolScope) => (await latestObservations(scope)).observations;

  it("is asked for its school's endpoints and nothing else, and hearing of it is noted", async () => {
    const { scope, token } = await newProbe();
    expect((await listProbes(scope, new Date()))[0]).toMatchObject({ state: "waiting", lastSeenAt: null });
    const work = await workFor(await enter(token));
    expect(work.vantage).toEqual({ id: "classroom", place: "line", line: "classroom" });
    expect(work.targets.map(({ role, host, port }) => `${role} ${host}:${port}`)).toEqual([
      "control mx.example.net:25",
      "server mail.minami.example:25",
      "server mail.minami.example:465",
      "server mail.minami.example:587",
    ]);
    expect(work).toMatchObject({ lookEveryS: 900, wish: null });
    expect((await listProbes(scope, new Date()))[0]).toMatchObject({
      state: "live",
      version: "1.2.3",
      peer: "198.51.100.7",
    });
  });

  it("cannot say whose it is, nor tell of what nobody asked", async () => {
    const { scope, token } = await newProbe();
    const body = report([
      seen("mail.minami.example", 25),
      seen("mail.minami.example", 3306),
      seen("192.168.0.1", 25),
    ]);
    expect(await takeReport(await enter(token), body, new Date())).toEqual({ stored: 1 });
    const [only, ...others] = await known(scope);
    expect(others).toEqual([]);
    expect(only?.vantage).toEqual({
      id: "classroom",
      kind: "probe",
      place: "line",
      line: "classroom",
      publicAddress: "198.51.100.7",
    });
    expect(only?.target).toMatchObject({ role: "server", port: 25 });
    expect(await listRuns(scope)).toEqual([]);
    expect((await listProbes(scope, new Date()))[0]?.lastRunId).not.toBeNull();
  });

  it("counts a report that comes twice once, at the same time too", async () => {
    const { scope, token } = await newProbe();
    const body = report([seen("mail.minami.example", 25)]);
    const probe = await enter(token);
    const sent = await Promise.allSettled([1, 2, 3].map(() => takeReport(probe, body, new Date())));
    const stored = sent.flatMap((one) => (one.status === "fulfilled" ? [one.value.stored] : []));
    expect(stored.filter((count) => count === 1)).toHaveLength(1);
    expect(await takeReport(probe, body, new Date())).toEqual({ stored: 0 });
    expect(await db().checkRun.count({ where: { schoolId: scope.schoolId } })).toBe(1);
  });

  it("puts a wrong clock right and says so", async () => {
    const { scope, token } = await newProbe();
    const fast = new Date(Date.now() + 3 * 3_600_000);
    const body = report([seen("mail.minami.example", 25, fast)], { sentAt: fast.toISOString() });
    await takeReport(await enter(token), body, new Date());
    const [only] = await known(scope);
    expect(Math.abs(Date.parse(only?.at ?? "") - Date.now())).toBeLessThan(60_000);
    const [probe] = await listProbes(scope, new Date());
    expect(probe?.clockAheadMs).toBeGreaterThan(3_599_000 * 3 - 60_000);
  });

  it("refuses junk and another version, and stores nothing of it", async () => {
    const { scope, token } = await newProbe();
    const probe = await enter(token);
    const one = seen("mail.minami.example", 25);
    const bodies = [
      "",
      "[]",
      report([]),
      report([one], { version: 2 }),
      report([{ ...one, at: "yesterday" }]),
    ];
    for (const body of bodies)
      await expect(takeReport(probe, body, new Date())).rejects.toMatchObject({ code: "invalid" });
    expect(await known(scope)).toEqual([]);
  });

  it("opens nothing once it is revoked, its school deleted, or the token guessed", async () => {
    const { scope, token, id } = await newProbe();
    await revokeProbe(scope, id);
    await expect(enter(token)).rejects.toMatchObject({ code: "unauthenticated" });
    const other = await newProbe();
    await deleteSchool(other.scope);
    await expect(enter(other.token)).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(enter(mintToken())).rejects.toMatchObject({ code: "unauthenticated" });
  });

  it("is slowed down where it floods, and so is whoever guesses tokens", async () => {
    const { token } = await newProbe();
    const peer = `guesser on ${dialect}`;
    const flood = async (asked: string) => {
      for (let count = 0; count < 60; count += 1) {
        const code = await enter(asked, peer).then(
          () => "open",
          (error: { code: string }) => error.code,
        );
        if (code === "too-many") return code;
      }
      return "never";
    };
    expect(await flood(token)).toBe("too-many");
    expect(await flood("A".repeat(43))).toBe("too-many");
  });

  it("tells a probe that somebody wishes a look", async () => {
    const { scope, token, id } = await newProbe({ place: "outside", lineId: null });
    await wishLook(scope, id);
    const { wish, vantage } = await workFor(await enter(token));
    expect(wish).not.toBeNull();
    expect(vantage.id).toMatch(/^outside-/);
  });
});
