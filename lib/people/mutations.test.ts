import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { grantsOf } from "@/lib/account/data";
import { createOwner } from "@/lib/account/mutations";
import { asUserScope, type UserScope } from "@/lib/account/types";
import { profileSchema } from "@/lib/core/profile";
import { mintToken } from "@/lib/platform/crypto";
import { closeDatabase } from "@/lib/platform/db/client";
import { type TestDatabase, testDatabases } from "@/lib/platform/db/test-database";
import { createSchool } from "@/lib/school/mutations";
import { isOpenInvitation, listInvitations, listPeople } from "./data";
import { acceptInvitation, changeGrant, createInvitation, removePerson, revokeInvitation } from "./mutations";
import type { Granted } from "./schema";

const password = "rain over the harbour";
const profile = profileSchema.parse({
  version: 1,
  name: "南中学校",
  lines: [{ id: "a" }],
  server: { host: "mail.example.jp" },
});
const dayMs = 24 * 3600 * 1000;

describe.each(testDatabases)("people on %s", (_dialect, open) => {
  let test: TestDatabase;
  let owner: UserScope;
  let schoolId = "";
  let count = 0;
  const now = new Date();

  beforeAll(async () => {
    test = await open();
    Object.assign(globalThis, { mailpathDatabase: test.database });
    const first = { name: "田中", email: "tanaka@example.jp", password, setupCode: "" };
    const { userId } = await createOwner(first);
    owner = asUserScope({ userId, ...first, sessionId: "s", peer: null, grants: await grantsOf(userId) });
    schoolId = (await createSchool(owner, profile)).id;
  }, 120_000);
  afterAll(async () => {
    await closeDatabase();
    await test.drop();
  });

  const invite = async (granted: Granted, label = "鈴木") => {
    const token = mintToken();
    return { token, id: await createInvitation(owner, { ...granted, label, token, now }) };
  };
  const person = () => {
    count += 1;
    return { name: `Person ${count}`, email: `person${count}@example.jp`, password };
  };
  const accept = (token: string, at = now) =>
    acceptInvitation({ token, person: person(), peer: "192.0.2.1", now: at });
  const join = async (granted: Granted): Promise<string> => {
    const userId = await accept((await invite(granted)).token);
    if (userId === null) throw new Error("the invitation did not open");
    return userId;
  };

  it("lets one person in, with the role and the schools it names, and keeps no token", async () => {
    const { token } = await invite({ role: "viewer", schools: [schoolId, "no-school"] });
    expect(JSON.stringify(await test.database.invitation.findMany())).not.toContain(token);
    expect(await isOpenInvitation(token, now)).toBe(true);
    const userId = await accept(token);
    expect(await grantsOf(userId ?? "")).toEqual({ everywhere: null, schools: { [schoolId]: "viewer" } });
    expect(await accept(token)).toBeNull();
    expect(await isOpenInvitation(token, now)).toBe(false);
  });

  it("counts once when two use it at the same moment", async () => {
    const { token } = await invite({ role: "editor", schools: "all" });
    const both = await Promise.all([accept(token), accept(token)]);
    expect(both.filter((userId) => userId !== null)).toHaveLength(1);
  });

  it("lapses after seven days, and can be taken back before", async () => {
    const late = await invite({ role: "viewer", schools: "all" });
    expect(await accept(late.token, new Date(now.getTime() + 7 * dayMs))).toBeNull();
    expect(await isOpenInvitation(late.token, new Date(now.getTime() + 7 * dayMs - 1))).toBe(true);
    const revoked = await invite({ role: "viewer", schools: "all" });
    await revokeInvitation(owner, revoked.id);
    expect(await accept(revoked.token)).toBeNull();
    await expect(revokeInvitation(owner, revoked.id)).rejects.toMatchObject({ code: "not-found" });
    const states = (await listInvitations(owner, now)).map(({ id, state }) => [id, state]);
    expect(states).toContainEqual([revoked.id, "revoked"]);
  });

  it("stays good where the address is taken already", async () => {
    const { token } = await invite({ role: "viewer", schools: "all" });
    const taken = { ...person(), email: owner.email };
    const again = acceptInvitation({ token, person: taken, peer: null, now });
    await expect(again).rejects.toMatchObject({ code: "conflict" });
    expect(await isOpenInvitation(token, now)).toBe(true);
  });

  it("gives another role at once, in the place of the former", async () => {
    const userId = await join({ role: "editor", schools: "all" });
    await changeGrant(owner, userId, { role: "viewer", schools: [schoolId] });
    expect(await grantsOf(userId)).toEqual({ everywhere: null, schools: { [schoolId]: "viewer" } });
    const listed = (await listPeople(owner)).find(({ id }) => id === userId);
    expect(listed).toMatchObject({ schools: [{ name: "南中学校", role: "viewer" }], hasSecondFactor: false });
    await expect(changeGrant(owner, "nobody", { role: "owner", schools: "all" })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("takes a person's account and sessions away, and keeps what they did under their name", async () => {
    const userId = await join({ role: "editor", schools: "all" });
    const expiresAt = new Date(now.getTime() + dayMs);
    await test.database.session.create({ data: { id: userId, token: userId, userId, expiresAt } });
    await removePerson(owner, userId);
    expect(await test.database.session.count({ where: { userId } })).toBe(0);
    expect(await grantsOf(userId)).toEqual({ everywhere: null, schools: {} });
    expect(await test.database.auditEntry.count({ where: { userId } })).toBeGreaterThan(0);
    const gone = await test.database.auditEntry.findFirst({
      where: { action: "person.remove", subject: userId },
    });
    expect(gone?.detail).toMatchObject({ name: expect.stringContaining("Person") });
  });

  it("never loses its last owner, nor two who demote each other at once", async () => {
    const lastOwner = { code: "conflict", detail: { message: "last-owner" } };
    await expect(removePerson(owner, owner.userId)).rejects.toMatchObject(lastOwner);
    const demoted = changeGrant(owner, owner.userId, { role: "editor", schools: "all" });
    await expect(demoted).rejects.toMatchObject(lastOwner);
    expect((await grantsOf(owner.userId)).everywhere).toBe("owner");
    const second = await join({ role: "owner", schools: "all" });
    const both = await Promise.allSettled([
      changeGrant(owner, second, { role: "viewer", schools: "all" }),
      changeGrant(owner, owner.userId, { role: "viewer", schools: "all" }),
    ]);
    expect(both.some(({ status }) => status === "rejected")).toBe(true);
    expect(await test.database.user.count({ where: { role: "owner" } })).toBe(1);
  });
});
