import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asSchoolScope, asUserScope } from "@/lib/account/types";
import { profileSchema } from "@/lib/core/profile";
import { closeDatabase } from "@/lib/platform/db/client";
import { type TestDatabase, testDatabases } from "@/lib/platform/db/test-database";
import { createSchool } from "@/lib/school/mutations";
import { listIncidents, listWindows, publicIncidents, windowsOf } from "./data";
import { isUnderMaintenance } from "./maintenance";
import { cancelWindow, openIncident, planWindow, updateIncident } from "./mutations";
import { newWindowSchema } from "./schema";
import { templates } from "./templates";

const user = asUserScope({ userId: "u1", name: "田中", email: "t@example.jp", sessionId: "s1", peer: null });
const profile = profileSchema.parse({
  version: 1,
  name: "Minami",
  lines: [{ id: "classroom" }],
  server: { host: "mail.minami.example" },
});
const at = (day: number) => new Date(Date.UTC(2026, 10, day));
const first = {
  titleEn: "Mail",
  titleJa: "メール",
  state: "investigating",
  textEn: "We look.",
  textJa: "調査中です。",
} as const;
const update = (state: "monitoring" | "resolved") => ({ state, textEn: state, textJa: state });

describe.each(testDatabases)("incidents on %s", (_dialect, open) => {
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

  it("keep every update, newest first, and know when they were over", async () => {
    const scope = await newScope();
    const id = await openIncident(scope, first, at(1));
    await updateIncident(scope, id, update("monitoring"), at(2));
    await updateIncident(scope, id, update("resolved"), at(3));
    expect(await listIncidents(scope.schoolId)).toMatchObject([
      {
        state: "resolved",
        title: { en: "Mail", ja: "メール" },
        startedAt: at(1),
        resolvedAt: at(3),
        updates: [{ state: "resolved" }, { state: "monitoring" }, { text: { ja: "調査中です。" } }],
      },
    ]);
    await updateIncident(scope, id, update("monitoring"), at(4));
    expect(await listIncidents(scope.schoolId)).toMatchObject([{ state: "monitoring", resolvedAt: null }]);
  });

  it("belong to one school", async () => {
    const [mine, theirs] = [await newScope(), await newScope()];
    const id = await openIncident(mine, first, at(1));
    const refused = { code: "not-found" };
    await expect(updateIncident(theirs, id, update("resolved"), at(2))).rejects.toMatchObject(refused);
    expect(await publicIncidents(theirs.schoolId, at(2))).toEqual([]);
    const window = await planWindow(mine, newWindowSchema.parse(night));
    await expect(cancelWindow(theirs, window, at(2))).rejects.toMatchObject(refused);
  });

  it("are shown to everybody while open and for two weeks more, without who wrote them", async () => {
    const scope = await newScope();
    const id = await openIncident(scope, first, at(1));
    expect(await publicIncidents(scope.schoolId, at(30))).toHaveLength(1);
    await updateIncident(scope, id, update("resolved"), at(2));
    expect(await publicIncidents(scope.schoolId, at(15))).toHaveLength(1);
    expect(await publicIncidents(scope.schoolId, at(17))).toEqual([]);
    expect(JSON.stringify(await publicIncidents(scope.schoolId, at(3)))).not.toContain("u1");
  });

  it("plan work that counts until it is called off", async () => {
    const scope = await newScope();
    const id = await planWindow(scope, newWindowSchema.parse(night));
    const during = new Date("2026-11-24T17:30:00Z");
    expect(isUnderMaintenance(await windowsOf(scope.schoolId), during)).toBe(true);
    expect(await listWindows(scope.schoolId)).toMatchObject([{ zone: "Asia/Tokyo", note: { ja: "" } }]);
    await cancelWindow(scope, id, at(24));
    expect(isUnderMaintenance(await windowsOf(scope.schoolId), during)).toBe(false);
    await expect(cancelWindow(scope, id, at(24))).rejects.toMatchObject({ code: "not-found" });
  });
});

const night = {
  zone: "Asia/Tokyo",
  startsLocal: "2026-11-25T02:00",
  endsLocal: "2026-11-25T04:00",
  repeats: "once",
};

describe("what may be planned", () => {
  it.each([
    [{ zone: "Tokyo" }, "zone"],
    [{ startsLocal: "2026-11-25" }, "startsLocal"],
    [{ endsLocal: "2026-11-25T01:00" }, "endsLocal"],
    [{ endsLocal: "2026-11-27T02:00", repeats: "daily" }, "endsLocal"],
  ])("not %j", (change, field) => {
    const parsed = newWindowSchema.safeParse({ ...night, ...change });
    expect(parsed.error?.issues.map(({ path }) => path[0])).toContain(field);
  });
});

it("has ready texts for the beginning, the way round and the end, each with its own id", () => {
  expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length);
  expect(new Set(templates.map(({ state }) => state)).size).toBe(4);
});
