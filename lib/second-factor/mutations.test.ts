import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asUserScope, type UserScope } from "@/lib/account/types";
import { mintToken } from "@/lib/platform/crypto";
import { closeDatabase } from "@/lib/platform/db/client";
import { type TestDatabase, testDatabases } from "@/lib/platform/db/test-database";
import { factorOf, hasSecondFactor, pendingUser } from "./data";
import {
  beginEnrolment,
  confirmEnrolment,
  createPending,
  endPending,
  removeFactor,
  renewRecoveryCodes,
  takeCode,
} from "./mutations";
import { codeOf, stepAt } from "./totp";

const folder = mkdtempSync(join(tmpdir(), "mailpath-factor-"));
process.env.MAILPATH_DATA = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const now = new Date("2026-11-24T09:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

describe.each(testDatabases)("the second factor on %s", (_dialect, open) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await open();
    Object.assign(globalThis, { mailpathDatabase: test.database });
  }, 120_000);
  afterAll(async () => {
    await closeDatabase();
    await test.drop();
  });

  const person = async (): Promise<UserScope> => {
    const userId = crypto.randomUUID();
    const email = `${userId}@example.jp`;
    await test.database.user.create({ data: { id: userId, name: "P", email, role: "viewer" } });
    return asUserScope({ userId, name: "P", email, sessionId: "s", peer: null });
  };
  const enrolled = async () => {
    const user = await person();
    await beginEnrolment(user);
    const begun = await factorOf(user.userId);
    if (begun.state !== "begun") throw new Error("not begun");
    const codes = await confirmEnrolment(user, codeOf(begun.secret, stepAt(now)), now);
    return { user, secret: begun.secret, codes: codes ?? [] };
  };

  it("counts only once a code has proven it, and is sealed in the database", async () => {
    const user = await person();
    await beginEnrolment(user);
    expect(await hasSecondFactor(user.userId)).toBe(false);
    expect(await confirmEnrolment(user, "000000", now)).toBeNull();
    const begun = await factorOf(user.userId);
    const secret = begun.state === "begun" ? begun.secret : "";
    expect(JSON.stringify(await test.database.secondFactor.findMany())).not.toContain(secret);
    expect(await takeCode(user.userId, codeOf(secret, stepAt(now)), now)).toBeNull();
    expect(await confirmEnrolment(user, codeOf(secret, stepAt(now)), now)).toHaveLength(10);
    expect(await factorOf(user.userId)).toMatchObject({ state: "on", codesLeft: 10 });
    await expect(beginEnrolment(user)).rejects.toMatchObject({ code: "conflict" });
  });

  it("takes each code once, and none older than the last", async () => {
    const { user, secret } = await enrolled();
    const code = (seconds: number) => codeOf(secret, stepAt(later(seconds)));
    expect(await takeCode(user.userId, code(0), now)).toBeNull();
    expect(await takeCode(user.userId, code(60), later(60))).toBe("totp");
    expect(await takeCode(user.userId, code(60), later(61))).toBeNull();
    expect(await takeCode(user.userId, code(30), later(61))).toBeNull();
    const both = await Promise.all([
      takeCode(user.userId, code(120), later(120)),
      takeCode(user.userId, code(120), later(120)),
    ]);
    expect(both.filter(Boolean)).toEqual(["totp"]);
  });

  it("takes each recovery code once, as a person types it, and no other person's", async () => {
    const { user, codes } = await enrolled();
    const other = await enrolled();
    const [first = "", second = ""] = codes;
    expect(JSON.stringify(await test.database.recoveryCode.findMany())).not.toContain(first);
    expect(await takeCode(other.user.userId, first, now)).toBeNull();
    expect(await takeCode(user.userId, ` ${first.toUpperCase().replace("-", " ")}`, now)).toBe("recovery");
    expect(await takeCode(user.userId, first, now)).toBeNull();
    expect(await factorOf(user.userId)).toMatchObject({ codesLeft: 9 });
    const fresh = await renewRecoveryCodes(user);
    expect(await takeCode(user.userId, second, now)).toBeNull();
    expect(await takeCode(user.userId, fresh[0] ?? "", now)).toBe("recovery");
  });

  it("is off when it is taken away, by an owner too", async () => {
    const { user, secret } = await enrolled();
    await removeFactor(await person(), user.userId);
    expect(await takeCode(user.userId, codeOf(secret, stepAt(later(60))), later(60))).toBeNull();
    expect(await factorOf(user.userId)).toEqual({ state: "off" });
    await expect(removeFactor(user, user.userId)).rejects.toMatchObject({ code: "not-found" });
    const entry = await test.database.auditEntry.findFirst({
      where: { subject: user.userId, action: "factor.reset" },
    });
    expect(entry).not.toBeNull();
  });

  it("waits five minutes for a code, and opens one session", async () => {
    const { user } = await enrolled();
    const token = mintToken();
    await createPending(user.userId, token, now);
    expect(JSON.stringify(await test.database.verification.findMany())).not.toContain(token);
    expect(await pendingUser(token, later(299))).toBe(user.userId);
    expect(await pendingUser(token, later(300))).toBeNull();
    expect((await Promise.all([endPending(token), endPending(token)])).filter(Boolean)).toHaveLength(1);
    expect(await pendingUser(token, now)).toBeNull();
  });
});
