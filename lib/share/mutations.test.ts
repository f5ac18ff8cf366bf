import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asSchoolScope, asUserScope } from "@/lib/account/types";
import { profileSchema } from "@/lib/core/profile";
import { mintToken } from "@/lib/platform/crypto";
import { closeDatabase } from "@/lib/platform/db/client";
import { type TestDatabase, testDatabases } from "@/lib/platform/db/test-database";
import { createSchool, deleteSchool } from "@/lib/school/mutations";
import { listShares } from "./data";
import { createShare, openShare, revokeShare } from "./mutations";

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
  const share = { label: "Staff room", masked: true, days: 7 } as const;

  it("opens for its token alone, and counts", async () => {
    const scope = await newScope();
    const token = mintToken();
    await createShare(scope, share, token, now);
    expect(await openShare(token, null, now)).toMatchObject({
      scope: { schoolId: scope.schoolId, userId: null },
      share: { label: "Staff room", masked: true },
    });
    await openShare(token, null, now);
    expect(await openShare(mintToken(), null, now)).toBeNull();
    expect(await openShare("", null, now)).toBeNull();
    expect(await listShares(scope, now)).toMatchObject([{ viewCount: 2, state: "live" }]);
  });

  it("keeps no token", async () => {
    const scope = await newScope();
    const token = mintToken();
    await createShare(scope, share, token, now);
    const rows = await test.database.shareLink.findMany({ where: { schoolId: scope.schoolId } });
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it("shuts when it expires, is revoked, or its school is deleted", async () => {
    const scope = await newScope();
    const token = mintToken();
    const id = await createShare(scope, share, token, now);
    expect(await openShare(token, null, later)).toBeNull();
    expect(await listShares(scope, later)).toMatchObject([{ state: "expired" }]);
    await revokeShare(scope, id);
    expect(await openShare(token, null, now)).toBeNull();
    await expect(revokeShare(scope, id)).rejects.toMatchObject({ code: "not-found" });

    const other = mintToken();
    await createShare(scope, { ...share, days: 0 }, other, now);
    expect(await openShare(other, null, later)).not.toBeNull();
    await deleteSchool(scope);
    expect(await openShare(other, null, later)).toBeNull();
  });

  it("is not revoked from another school", async () => {
    const [mine, theirs] = [await newScope(), await newScope()];
    const id = await createShare(mine, share, mintToken(), now);
    await expect(revokeShare(theirs, id)).rejects.toMatchObject({ code: "not-found" });
  });
});
