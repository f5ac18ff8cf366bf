import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asSchoolScope, asUserScope } from "@/lib/account/types";
import { profileSchema } from "@/lib/core/profile";
import { diagnose } from "@/lib/diagnosis/diagnose";
import { hashToken, mintToken, verifyPassword } from "@/lib/platform/crypto";
import { closeDatabase } from "@/lib/platform/db/client";
import { type TestDatabase, testDatabases } from "@/lib/platform/db/test-database";
import { createSchool, deleteSchool, updateSchool } from "@/lib/school/mutations";
import { findShare, listShares, requireRecord } from "./data";
import { addViews, createShare, revokeShare } from "./mutations";
import { makeRecord } from "./record";
import { firstParts, newShareSchema } from "./schema";

const user = asUserScope({ userId: "u1", name: "田中", email: "t@example.jp", sessionId: "s1", peer: null });
const profile = profileSchema.parse({
  version: 1,
  name: "Minami",
  lines: [{ id: "classroom" }],
  server: { host: "mail.minami.example" },
});
const now = new Date("2026-11-24T01:00:00Z");
const later = new Date("2026-12-24T01:00:00Z");

describe.each(testDatabases)("share links on %s", (_dialect, open) => {
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
  const share = newShareSchema.parse({ label: "Staff room", masked: true, days: 7 });
  const made = (token: string) => ({ token, record: null, now });
  const find = (token: string, at = now) => findShare(hashToken(token), at);

  it("opens for its token alone, and counts", async () => {
    const scope = await newScope();
    const token = mintToken();
    const id = await createShare(scope, share, made(token));
    expect(await find(token)).toMatchObject({ schoolId: scope.schoolId, masked: true, parts: firstParts });
    expect(await find(mintToken())).toBeNull();
    expect(await find("")).toBeNull();
    await addViews(id, { count: 2, lastAt: now });
    expect(await listShares(scope, now)).toMatchObject([{ viewCount: 2, state: "live", lastViewAt: now }]);
  });

  it("keeps its stamp until something changes that its page could show", async () => {
    const scope = await newScope();
    const token = mintToken();
    await createShare(scope, share, made(token));
    const stamp = async () => (await find(token))?.stamp;
    const first = await stamp();
    expect(await stamp()).toBe(first);
    await updateSchool(scope, { ...profile, name: "Kita" }, 1);
    const renamed = await stamp();
    expect(renamed).not.toBe(first);
    const run = { schoolId: scope.schoolId, vantageId: "classroom", purpose: "classroom", targets: [] };
    const { id } = await test.database.checkRun.create({ data: { ...run, state: "running" } });
    expect(await stamp()).toBe(renamed);
    await test.database.checkRun.update({ where: { id }, data: { state: "done" } });
    const looked = await stamp();
    expect(looked).not.toBe(renamed);
    const change = { schoolId: scope.schoolId, at: now, since: now, fromCode: "healthy", confidence: 0.9 };
    await test.database.change.createMany({
      data: [
        { ...change, id: `${scope.schoolId}1`, kind: "quiet", toCode: "dns-failure" },
        { ...change, id: `${scope.schoolId}2`, kind: "broken", toCode: "mta-not-listening" },
      ],
    });
    expect((await find(token))?.changes).toMatchObject([{ code: "mta-not-listening", at: now }]);
    const incident = { schoolId: scope.schoolId, state: "identified", titleEn: "Mail", titleJa: "メール" };
    await test.database.incident.create({ data: { ...incident, startedAt: now } });
    expect(await stamp()).not.toBe(looked);
    expect((await find(token))?.notices?.incidents).toMatchObject([{ title: { en: "Mail", ja: "メール" } }]);
  });

  it("keeps no password, and lets it be checked", async () => {
    const scope = await newScope();
    const token = mintToken();
    await createShare(scope, { ...share, password: "the staff room's word" }, made(token));
    const stored = (await find(token))?.password ?? "";
    expect(stored).not.toContain("word");
    expect(await verifyPassword("the staff room's word", stored)).toBe(true);
    expect(await verifyPassword("another", stored)).toBe(false);
    expect(await listShares(scope, now)).toMatchObject([{ hasPassword: true }]);
  });

  it("keeps a day as it was", async () => {
    const scope = await newScope();
    const token = mintToken();
    const known = { profile, observations: [], diagnosis: diagnose({ profile, observations: [] }) };
    const id = await createShare(
      scope,
      { ...share, kind: "record" },
      { token, now, record: makeRecord(known, now, null) },
    );
    const before = await find(token);
    await updateSchool(scope, { ...profile, name: "Kita" }, 1);
    expect(await find(token)).toEqual(before);
    expect(await requireRecord(scope, id)).toMatchObject({ schoolName: "Minami", at: now.toISOString() });
    await expect(requireRecord(await newScope(), id)).rejects.toMatchObject({ code: "not-found" });
  });

  it("keeps no token", async () => {
    const scope = await newScope();
    const token = mintToken();
    await createShare(scope, share, made(token));
    const rows = await test.database.shareLink.findMany({ where: { schoolId: scope.schoolId } });
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it("shuts when it expires, is revoked, or its school is deleted", async () => {
    const scope = await newScope();
    const token = mintToken();
    const id = await createShare(scope, share, made(token));
    expect(await find(token, later)).toBeNull();
    expect(await listShares(scope, later)).toMatchObject([{ state: "expired" }]);
    await revokeShare(scope, id);
    expect(await find(token, now)).toBeNull();
    await expect(revokeShare(scope, id)).rejects.toMatchObject({ code: "not-found" });

    const other = mintToken();
    await createShare(scope, { ...share, days: 0 }, made(other));
    expect(await find(other, later)).not.toBeNull();
    await deleteSchool(scope);
    expect(await find(other, later)).toBeNull();
  });

  it("is not revoked from another school", async () => {
    const [mine, theirs] = [await newScope(), await newScope()];
    const id = await createShare(mine, share, made(mintToken()));
    await expect(revokeShare(theirs, id)).rejects.toMatchObject({ code: "not-found" });
  });
});
