import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asSchoolScope, asUserScope } from "@/lib/account/types";
import type { Observation } from "@/lib/core/observation";
import { observationSchema } from "@/lib/core/observation";
import { profileSchema } from "@/lib/core/profile";
import { closeDatabase, db, openDatabase } from "@/lib/platform/db/client";
import { type TestDatabase, testDatabases } from "@/lib/platform/db/test-database";
import type { probe } from "@/lib/prober/run";
import { createSchool, deleteSchool } from "@/lib/school/mutations";
import { countRun, purgeHistory } from "./mutations/history";
import { claimJobs, enrolSchools, leaseMs, renewLease, settleJob, spreadOverdue } from "./mutations/schedule";
import { perform } from "./perform";
import { tellChanges } from "./tell-changes";

const user = asUserScope({ userId: "u1", name: "田中", email: "t@example.jp", sessionId: "s1", peer: null });
const profile = profileSchema.parse({
  version: 1,
  name: "Minami",
  lines: [{ id: "classroom", isp: "ocn" }],
  server: { host: "8.8.8.8" },
  controls: [
    { host: "9.9.9.9", port: 25 },
    { host: "9.9.9.9", port: 443 },
  ],
});
const smtp = { outcome: "ok", stage: "quit", greeting: "220 mail ESMTP", code: 220, starttls: "ok" };

/** A network in which what `shut` names drops everything. */
const network =
  (shut: (host: string, port: number) => boolean): typeof probe =>
  async (items, { vantage, onSeen }) => {
    for (const { id, role, host, address, port, resolved } of items) {
      const isShut = shut(host, port);
      const observation: Observation = observationSchema.parse({
        version: 1,
        at: new Date(Date.now() - 20_000).toISOString(),
        vantage,
        target: { role, host, address, port },
        resolved,
        transport: isShut ? "timeout" : "open",
        timings: { connectMs: 12, greetingMs: 30 },
        smtp: isShut || port === 443 ? null : smtp,
      });
      onSeen({ id, observation });
    }
    return { missing: 0 };
  };
const open = network(() => false);
const shut587 = network((host, port) => host === "8.8.8.8" && port === 587);
const noWayOut = network(() => true);

describe.each(testDatabases)("watching on %s", (_dialect, make) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await make();
    Object.assign(globalThis, { mailpathDatabase: test.database });
  }, 120_000);
  afterAll(async () => {
    await closeDatabase();
    await test.drop();
  });

  /** One school, due now, and nothing else in the schedule. */
  async function oneSchool(): Promise<string> {
    await db().school.deleteMany();
    const { id } = await createSchool(user, profile);
    await enrolSchools(new Date());
    await makeDue(id);
    return id;
  }
  const makeDue = (schoolId: string) =>
    db().watch.update({ where: { schoolId }, data: { dueAt: new Date(Date.now() - 1), setAt: new Date() } });
  async function look(schoolId: string, through: typeof probe) {
    await makeDue(schoolId);
    const [job] = await claimJobs(new Date(), 10);
    if (!job) throw new Error("nothing is due");
    return perform(job, through);
  }
  const later = (ms: number) => new Date(Date.now() + ms);

  it("gives a job to one of two processes, and to nobody while it is held", async () => {
    const id = await oneSchool();
    const other = openDatabase(test.url);
    const mine = db();
    const both = await Promise.all(
      [mine, other].map(async (database) => {
        Object.assign(globalThis, { mailpathDatabase: database });
        return claimJobs(new Date(), 10);
      }),
    );
    Object.assign(globalThis, { mailpathDatabase: mine });
    await other.$disconnect();
    expect(both.flat().map(({ schoolId }) => schoolId)).toEqual([id]);
    expect(await claimJobs(later(leaseMs / 2), 10)).toEqual([]);
  });

  it("gives the job of a dead process to another one, and lets the dead one write nothing more", async () => {
    const id = await oneSchool();
    const [dead] = await claimJobs(new Date(), 10);
    const [alive] = await claimJobs(later(leaseMs + 1_000), 10);
    expect(alive?.schoolId).toBe(id);
    expect(dead && (await renewLease(dead, new Date()))).toBe(false);
    expect(dead && (await settleJob(dead, { againInMs: null }, new Date()))).toBeNull();
    expect(alive && (await settleJob(alive, { againInMs: null }, new Date()))).toEqual({ changeId: null });
  });

  it("goes on when the clock is put back, and when it jumps ahead", async () => {
    await oneSchool();
    const hour = 3_600_000;
    const [job] = await claimJobs(new Date(), 10);
    if (job) await settleJob(job, { againInMs: null }, new Date());
    expect(await claimJobs(new Date(), 10)).toEqual([]);
    expect(await claimJobs(later(-5 * hour), 10)).toHaveLength(1);
    expect(await claimJobs(later(5 * hour), 10)).toHaveLength(1);
  });

  it("leaves out schools that are switched off or deleted", async () => {
    const id = await oneSchool();
    await db().watch.update({ where: { schoolId: id }, data: { everyMinutes: 0 } });
    expect(await claimJobs(new Date(), 10)).toEqual([]);
    await db().watch.update({ where: { schoolId: id }, data: { everyMinutes: 5 } });
    await deleteSchool(asSchoolScope({ schoolId: id, userId: "u1", peer: null }));
    expect(await claimJobs(new Date(), 10)).toEqual([]);
  });

  it("spreads what became due while nothing ran", async () => {
    const id = await oneSchool();
    await db().watch.update({ where: { schoolId: id }, data: { dueAt: later(-3_600_000) } });
    expect(await spreadOverdue(new Date())).toBe(1);
    const { dueAt } = await db().watch.findUniqueOrThrow({ where: { schoolId: id } });
    expect(dueAt.getTime()).toBeGreaterThan(Date.now() - 1_000);
    expect(dueAt.getTime()).toBeLessThan(Date.now() + 300_000);
  });

  it("tells a change once, after a second look, and the recovery", async () => {
    const id = await oneSchool();
    await db().alertChannel.deleteMany();
    expect(await look(id, open)).toBeNull();
    expect(await look(id, shut587)).toBeNull();
    const { dueAt, doubt } = await db().watch.findUniqueOrThrow({ where: { schoolId: id } });
    expect(doubt).not.toBeNull();
    expect(dueAt.getTime() - Date.now()).toBeGreaterThan(10_000);
    expect(dueAt.getTime() - Date.now()).toBeLessThan(20_000);
    const broken = await look(id, shut587);
    expect(broken).toBe(`${id}-1`);
    expect(await look(id, shut587)).toBeNull();
    await look(id, open);
    expect(await look(id, open)).toBe(`${id}-2`);
    const changes = await db().change.findMany({ where: { schoolId: id }, orderBy: { at: "asc" } });
    expect(changes.map(({ kind, toldAt }) => [kind, toldAt])).toEqual([
      ["broken", null],
      ["mended", null],
    ]);
    expect(await tellChanges()).toBe(2);
    expect(await tellChanges()).toBe(0);
  });

  it("says nothing while its own way out is gone", async () => {
    const id = await oneSchool();
    await look(id, open);
    for (let round = 0; round < 3; round += 1) expect(await look(id, noWayOut)).toBeNull();
    expect(await db().watch.findUnique({ where: { schoolId: id } })).toMatchObject({ isWell: true });
    expect((await db().watch.findUnique({ where: { schoolId: id } }))?.mutedSince).not.toBeNull();
    await look(id, open);
    expect((await db().watch.findUnique({ where: { schoolId: id } }))?.mutedSince).toBeNull();
    expect(await db().change.count({ where: { schoolId: id } })).toBe(0);
  });

  it("adds up each look once by hour and day, and keeps one whole run of an hour", async () => {
    const id = await oneSchool();
    await look(id, open);
    await look(id, shut587);
    const rows = await db().rollup.findMany({
      where: { schoolId: id, endpoint: "8.8.8.8:587", span: "day" },
    });
    expect(rows.reduce((sum, { looked }) => sum + looked, 0)).toBe(2);
    expect(rows.reduce((sum, { ok }) => sum + ok, 0)).toBe(1);
    expect(rows.reduce((sum, { latencySum }) => sum + latencySum, 0)).toBe(42);
    const looks = await db().look.findMany({ where: { schoolId: id } });
    expect(looks).toHaveLength(2);
    expect(await db().checkRun.count({ where: { schoolId: id } })).toBeLessThanOrEqual(2);
    const [first] = looks;
    const run = { id: first?.runId ?? "", schoolId: id, vantageId: "dashboard", startedAt: new Date() };
    expect(await countRun(run, [{ endpoint: "8.8.8.8:587", ok: true, ms: 1 }])).toBe(false);
  });

  it("purges by age, sums apart from single looks", async () => {
    const id = await oneSchool();
    await look(id, open);
    const soon = later(60_000);
    const long = later(-1_000_000_000);
    await purgeHistory({ raw: soon, hourly: long, daily: long });
    expect(await db().look.count()).toBe(0);
    expect(await db().rollup.count({ where: { span: "hour" } })).toBeGreaterThan(0);
    await purgeHistory({ raw: soon, hourly: soon, daily: long });
    expect(await db().rollup.groupBy({ by: ["span"] })).toEqual([{ span: "day" }]);
    expect(id).not.toBe("");
  });
});
