import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asSchoolScope, asUserScope } from "@/lib/account/types";
import { observationSchema } from "@/lib/core/observation";
import { profileSchema } from "@/lib/core/profile";
import { closeDatabase } from "@/lib/platform/db/client";
import { type TestDatabase, testDatabases } from "@/lib/platform/db/test-database";
import { createSchool } from "@/lib/school/mutations";
import { createClassroomLink, handIn, pasteIn } from "./classroom";
import { latestObservations, linkState, listRuns } from "./data";
import { createRun, finishRun, markInterrupted, storeObservations } from "./mutations";

const user = asUserScope({ userId: "u1", name: "田中", email: "t@example.jp", sessionId: "s1", peer: null });
const profile = profileSchema.parse({
  version: 1,
  name: "Minami",
  lines: [{ id: "classroom" }, { id: "office" }],
  server: { host: "mail.minami.example" },
  controls: [{ host: "mx.example.net", port: 25 }],
});

const seen = (host: string, port: number, changes: object = {}) =>
  observationSchema.parse({
    version: 1,
    at: "2026-11-24T01:02:03.004Z",
    vantage: { id: "made-up", kind: "probe", place: "server", line: null, publicAddress: "8.8.8.8" },
    target: { role: "server", host, address: "203.0.113.10", port },
    transport: "timeout",
    ...changes,
  });
const office = { place: "line" as const, line: "office" };
const result = JSON.stringify([
  seen("mail.minami.example", 25),
  seen("mx.example.net", 25),
  seen("elsewhere.example", 25),
]);

describe.each(testDatabases)("classroom results on %s", (_dialect, open) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await open();
    Object.assign(globalThis, { mailpathDatabase: test.database });
  }, 120_000);
  afterAll(async () => {
    await closeDatabase();
    await test.drop();
  });

  const newScope = async () =>
    asSchoolScope({ schoolId: (await createSchool(user, profile)).id, userId: "u1", peer: null });
  const hand = (token: string, body = result, now = new Date()) =>
    handIn({ token, body, peer: "198.51.100.7", now, readers: [] });

  it("keeps apart the mail server and a control that is the same machine", async () => {
    const host = profile.server.host;
    const school = await createSchool(user, { ...profile, controls: [{ host, port: 443 }] });
    const scope = asSchoolScope({ schoolId: school.id, userId: "u1", peer: null });
    const link = await createClassroomLink(scope, "classroom");
    await hand(link.token, JSON.stringify([seen(host, 443), seen(host, 25), seen(host, 2525)]));
    const { observations } = await latestObservations(scope);
    expect(observations.map(({ target }) => [target.port, target.role])).toEqual([
      [443, "control"],
      [25, "server"],
      [2525, "server"],
    ]);
  });

  it("takes a result once; the link says whose it is", async () => {
    const scope = await newScope();
    const link = await createClassroomLink(scope, "classroom");
    expect(link.targets[0]).toEqual({ role: "control", host: "mx.example.net", port: 25 });
    expect(await linkState(scope, link.id)).toBe("waiting");
    expect(await hand(link.token)).toMatchObject({ ok: true, stored: 2 });
    expect(await linkState(scope, link.id)).toBe("used");
    const { observations } = await latestObservations(scope);
    expect(observations.map(({ vantage, target }) => [vantage, target.role, target.host])).toEqual([
      [
        expect.objectContaining({
          id: "classroom",
          kind: "manual",
          place: "line",
          line: "classroom",
          publicAddress: "198.51.100.7",
        }),
        "server",
        "mail.minami.example",
      ],
      [expect.anything(), "control", "mx.example.net"],
    ]);
    expect(await hand(link.token)).toEqual({ ok: false, problem: "used" });
    expect((await latestObservations(scope)).observations).toHaveLength(2);
  });

  it("moves a look of a slow clock to the making of its link, in its order", async () => {
    const scope = await newScope();
    const made = Date.now() - 1;
    const { token } = await createClassroomLink(scope, "classroom");
    const later = seen("mx.example.net", 25, { at: "2020-01-01T00:00:02.000Z" });
    const slow = [seen("mail.minami.example", 25, { at: "2020-01-01T00:00:00.000Z" }), later];
    await hand(token, JSON.stringify(slow));
    const times = (await latestObservations(scope)).observations.map(({ at }) => Date.parse(at));
    expect(Math.min(...times)).toBeGreaterThanOrEqual(made);
    expect(Math.max(...times) - Math.min(...times)).toBe(2000);
  });

  it("takes one of two that come at once", async () => {
    const scope = await newScope();
    const { token } = await createClassroomLink(scope, "classroom");
    const both = await Promise.all([hand(token), hand(token)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await listRuns(scope)).toHaveLength(1);
  });

  it("takes nothing late or with a wrong token", async () => {
    const scope = await newScope();
    const { token, expiresAt } = await createClassroomLink(scope, "classroom");
    expect(await hand(token, result, new Date(expiresAt.getTime() + 1))).toEqual({
      ok: false,
      problem: "late",
    });
    expect(await hand("wrong")).toEqual({ ok: false, problem: "unknown" });
    expect(await listRuns(scope)).toHaveLength(0);
  });

  it.each([
    ["junk", "invalid"],
    ["\u0000\u202e", "invalid"],
    ["null", "invalid"],
    ["[]", "invalid"],
    [JSON.stringify([{ ...seen("mail.minami.example", 25), transport: "lost" }]), "invalid"],
    [JSON.stringify([{ ...seen("mail.minami.example", 25), version: 2 }]), "version"],
    [JSON.stringify({ version: 2 }), "version"],
    [JSON.stringify([seen("elsewhere.example", 25)]), "other"],
  ])("says why it does not take %.30j, and keeps the link good", async (body, problem) => {
    const scope = await newScope();
    const { token } = await createClassroomLink(scope, "classroom");
    expect(await hand(token, body)).toEqual({ ok: false, problem });
    expect(await listRuns(scope)).toHaveLength(0);
    const pasted = pasteIn(scope, { place: office, body, readers: [] });
    if (problem === "invalid") expect(await pasted).toBeNull();
    else
      await expect(pasted).rejects.toMatchObject({
        code: "invalid",
        detail: { message: `classroom-${problem}` },
      });
    expect(await hand(token)).toMatchObject({ ok: true });
  });

  it("keeps the link good after more text than a result can have", async () => {
    const scope = await newScope();
    const { token } = await createClassroomLink(scope, "classroom");
    await expect(hand(token, "x".repeat(64 * 1024 + 1))).rejects.toMatchObject({ code: "limit" });
    expect(await hand(token)).toMatchObject({ ok: true });
  });

  it("does not take another school's result", async () => {
    const theirs = { ...profile, server: { ...profile.server, host: "mail.kita.example" }, controls: [] };
    const { id } = await createSchool(user, theirs);
    const { token } = await createClassroomLink(
      asSchoolScope({ schoolId: id, userId: "u1", peer: null }),
      "classroom",
    );
    expect(await hand(token)).toEqual({ ok: false, problem: "other" });
    expect(await hand(token, JSON.stringify([seen("mail.kita.example", 25)]))).toMatchObject({ ok: true });
  });

  it("stores what a server said with a NUL, an override or half a character in it, made printable", async () => {
    const scope = await newScope();
    const smtp = { outcome: "ok", stage: "quit", greeting: "220 \u0000\u202e\ud83d ESMTP" };
    const odd = { ...seen("mail.minami.example", 25), transport: "open", smtp };
    await pasteIn(scope, { place: office, body: JSON.stringify([odd]), readers: [] });
    const [stored] = (await latestObservations(scope)).observations;
    expect(stored?.smtp?.greeting).toBe("220 \ufffd\ufffd\ufffd ESMTP");
  });

  it("takes a pasted result for a line of this school only", async () => {
    const scope = await newScope();
    expect(await pasteIn(scope, { place: office, body: result, readers: [] })).toBe(2);
    expect(await pasteIn(scope, { place: office, body: "Connection refused", readers: [] })).toBeNull();
    await expect(createClassroomLink(scope, "nowhere")).rejects.toMatchObject({ code: "not-found" });
  });

  it("knows the newest run of each vantage, both looks of it, and what was known before", async () => {
    const scope = await newScope();
    const run = async (vantageId: string, transport: string, looks = 1) => {
      const vantage = { id: vantageId, kind: "dashboard", place: "outside" };
      const id = await createRun(scope, { vantageId, purpose: "check", targets: [] });
      const batch = Array.from({ length: looks }, () => ({
        position: 0,
        observation: seen("mail.minami.example", 25, { vantage, transport }),
      }));
      await storeObservations(scope, id, batch, 1);
      await finishRun(id, "done", null);
    };
    await run("dashboard", "timeout");
    await run("office", "open");
    const between = new Date();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await run("dashboard", "refused", 2);
    const now = await latestObservations(scope);
    expect(now.observations.map(({ vantage, transport }) => `${vantage.id} ${transport}`)).toEqual([
      "office open",
      "dashboard refused",
      "dashboard refused",
    ]);
    const before = await latestObservations(scope, between);
    expect(before.observations.map(({ transport }) => transport)).toEqual(["timeout", "open"]);
  });

  it("marks what an earlier process left behind", async () => {
    const scope = await newScope();
    await createRun(scope, { vantageId: "dashboard", purpose: "check", targets: [] });
    expect(await markInterrupted(new Date(Date.now() + 1000))).toBeGreaterThan(0);
    expect(await listRuns(scope)).toMatchObject([{ state: "interrupted", failure: "restart" }]);
  });
});
