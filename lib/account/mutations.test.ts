import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase } from "@/lib/platform/db/client";
import { type TestDatabase, testDatabases } from "@/lib/platform/db/test-database";
import { isRightPassword } from "./credentials";
import { findCredential, listSessions } from "./data";
import { createOwner, endOneSession, endOtherSessions, setPassword, takeAttempt } from "./mutations";
import { asUserScope, type UserScope } from "./types";

const minuteMs = 60_000;

describe.each(testDatabases)("accounts on %s", (_dialect, open) => {
  let test: TestDatabase;
  let user: UserScope;
  beforeAll(async () => {
    test = await open();
    Object.assign(globalThis, { mailpathDatabase: test.database });
    const owner = {
      name: "田中",
      email: "tanaka@example.jp",
      password: "rain over the harbour",
      setupCode: "",
    };
    const { userId } = await createOwner(owner);
    await test.database.user.create({
      data: { id: "other", name: "O", email: "o@example.jp", role: "viewer" },
    });
    user = asUserScope({ userId, name: "田中", email: owner.email, sessionId: "own", peer: null });
  }, 120_000);
  afterAll(async () => {
    await closeDatabase();
    await test.drop();
  });

  const session = (id: string, userId: string, age = 0) =>
    test.database.session.create({
      data: {
        id,
        token: id,
        userId,
        createdAt: new Date(Date.now() - age),
        expiresAt: new Date(Date.now() + minuteMs),
      },
    });

  it("lists a person's own sessions, and ends them one by one or all others", async () => {
    for (const id of ["own", "second", "third"]) await session(id, user.userId);
    await session("old", user.userId, 2 * minuteMs);
    await session("theirs", "other");
    const ids = (await listSessions(user, new Date(Date.now() - minuteMs))).map(({ id }) => id).sort();
    expect(ids).toEqual(["own", "second", "third"]);
    expect(await endOneSession(user, "theirs")).toBe(false);
    expect(await endOneSession(user, "second")).toBe(true);
    expect(await endOtherSessions(user)).toBe(2);
    const left = await test.database.session.findMany({ select: { id: true }, orderBy: { id: "asc" } });
    expect(left.map(({ id }) => id)).toEqual(["own", "theirs"]);
  });

  it("takes a new password in the place of the old", async () => {
    await setPassword(user, "snow over the harbour");
    const stored = (await findCredential({ email: user.email }))?.password ?? null;
    expect(await isRightPassword("snow over the harbour", stored)).toBe(true);
    expect(await isRightPassword("rain over the harbour", stored)).toBe(false);
    expect(await findCredential({ email: "nobody@example.jp" })).toBeNull();
  });

  it("counts tries in the database, by topic and name, until the longest window is over", async () => {
    const windows = [
      { limit: 2, windowMs: minuteMs },
      { limit: 3, windowMs: 60 * minuteMs },
    ];
    const take = (name: string, topic = "t") => takeAttempt(topic, name, windows);
    await take("a");
    await take("a");
    const refused = { code: "too-many", detail: { seconds: 60 } };
    await expect(take("a")).rejects.toMatchObject(refused);
    await take("b");
    await take("a", "other");
    expect(JSON.stringify(await test.database.attempt.findMany())).not.toContain('"a"');
    const back = async (ms: number) => {
      const at = new Date(Date.now() - ms);
      await test.database.attempt.updateMany({ where: { topic: "t" }, data: { at } });
    };
    await back(2 * minuteMs);
    await take("a");
    await expect(take("a")).rejects.toMatchObject({ code: "too-many" });
    await back(60 * minuteMs);
    await take("a");
    expect(await test.database.attempt.count({ where: { topic: "t" } })).toBe(1);
  });
});
