import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createOwner } from "@/lib/account/mutations";
import { asSchoolScope, asUserScope } from "@/lib/account/types";
import { profileSchema } from "@/lib/core/profile";
import { closeDatabase } from "@/lib/platform/db/client";
import { type TestDatabase, testDatabases } from "@/lib/platform/db/test-database";
import { listDeleted, listSchools, requireSchool } from "./data";
import {
  createSchool,
  deleteSchool,
  purgeDeleted,
  restoreSchool,
  setDashboardPlace,
  updateSchool,
} from "./mutations";

const user = asUserScope({
  userId: "u1",
  name: "田中",
  email: "t@example.jp",
  sessionId: "s1",
  peer: "192.0.2.1",
  grants: { everywhere: "editor", schools: {} },
});
const profile = profileSchema.parse({
  version: 1,
  name: "南中学校",
  lines: [{ id: "classroom" }],
  server: { host: "mail.minami.example" },
});
const scopeOf = (schoolId: string) => asSchoolScope({ schoolId, userId: user.userId, peer: null });

describe.each(testDatabases)("schools on %s", (_dialect, open) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await open();
    Object.assign(globalThis, { mailpathDatabase: test.database });
  }, 120_000);
  afterAll(async () => {
    await closeDatabase();
    await test.drop();
  });

  it("keeps a profile as it was and lists it by name", async () => {
    const { id } = await createSchool(user, profile);
    expect((await requireSchool(scopeOf(id))).profile).toEqual(profile);
    expect(await listSchools(user)).toMatchObject([
      { id, name: "南中学校", host: "mail.minami.example", lineCount: 1 },
    ]);
  });

  it("lets the first of two editors through and writes nothing of the second", async () => {
    const { id } = await createSchool(user, profile);
    const scope = scopeOf(id);
    expect(await updateSchool(scope, { ...profile, notes: "first" }, 1)).toBe(2);
    expect(await updateSchool(scope, { ...profile, notes: "second" }, 1)).toBeNull();
    expect((await requireSchool(scope)).profile.notes).toBe("first");
    expect(await updateSchool(scope, { ...profile, notes: "second" }, 2)).toBe(3);
  });

  it("brings a deleted school back, and forgets it after its time", async () => {
    const { id } = await createSchool(user, profile);
    const scope = scopeOf(id);
    await deleteSchool(scope);
    await expect(requireSchool(scope)).rejects.toMatchObject({ code: "not-found" });
    expect((await listDeleted(user)).map((school) => school.id)).toContain(id);
    await restoreSchool(user, id);
    expect((await requireSchool(scope)).name).toBe("南中学校");
    await deleteSchool(scope);
    expect(await purgeDeleted(new Date())).toBe(0);
    expect(await purgeDeleted(new Date(Date.now() + 31 * 24 * 3600 * 1000))).toBe(1);
    await expect(restoreSchool(user, id)).rejects.toMatchObject({ code: "not-found" });
  });

  it("remembers where the dashboard stands", async () => {
    const { id } = await createSchool(user, profile);
    const scope = scopeOf(id);
    expect((await requireSchool(scope)).dashboard).toEqual({ place: "outside", line: null });
    await setDashboardPlace(scope, { place: "line", line: "classroom" });
    expect((await requireSchool(scope)).dashboard).toEqual({ place: "line", line: "classroom" });
  });

  it("lets exactly one person become the owner", async () => {
    const owner = (email: string) =>
      createOwner({ name: "A", email, password: "rain over the harbour", setupCode: "" });
    const results = await Promise.allSettled([
      owner("a@example.jp"),
      owner("b@example.jp"),
      owner("c@example.jp"),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
    expect(await test.database.user.count()).toBe(1);
    await expect(owner("d@example.jp")).rejects.toMatchObject({ code: "conflict" });
  });
});
