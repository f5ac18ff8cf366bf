import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase } from "@/lib/platform/db/client";
import { type TestDatabase, testDatabases } from "@/lib/platform/db/test-database";
import { absoluteSeconds, auth, idleSeconds } from "./auth";
import { createOwner } from "./mutations";

const owner = { name: "田中", email: "tanaka@example.jp", password: "rain over the harbour", setupCode: "" };
const dataFolder = mkdtempSync(join(tmpdir(), "mailpath-auth-"));
process.env.MAILPATH_DATA = dataFolder;
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

describe.each(testDatabases)("sessions on %s", (_dialect, open) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await open();
    Object.assign(globalThis, { mailpathDatabase: test.database, mailpathAuth: undefined });
    await createOwner(owner);
  }, 120_000);
  afterAll(async () => {
    await closeDatabase();
    await test.drop();
  });

  const signIn = async (password = owner.password) => {
    const { headers } = await auth().api.signInEmail({
      body: { email: owner.email, password },
      headers: new Headers(),
      returnHeaders: true,
    });
    const cookie = headers.getSetCookie().find((text) => text.startsWith("mailpath.session_token="));
    return new Headers({ cookie: cookie?.split(";")[0] ?? "" });
  };
  const session = (headers: Headers) => auth().api.getSession({ headers });

  it("opens for the right password and stores no token that would open it", async () => {
    const headers = await signIn();
    expect((await session(headers))?.user.email).toBe(owner.email);
    const token =
      decodeURIComponent(headers.get("cookie") ?? "")
        .split("=")[1]
        ?.split(".")[0] ?? "";
    expect(token.length).toBeGreaterThanOrEqual(32);
    const stored = await test.database.session.findMany();
    expect(JSON.stringify(stored)).not.toContain(token);
    expect(stored[0]?.token).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it("refuses a wrong password, an unknown person and sign-up alike", async () => {
    await expect(signIn("wrong")).rejects.toMatchObject({ statusCode: 401 });
    const unknown = auth().api.signInEmail({ body: { email: "nobody@example.jp", password: "wrong" } });
    await expect(unknown).rejects.toMatchObject({ statusCode: 401 });
    const again = auth().api.signUpEmail({ body: { ...owner, email: "second@example.jp" } });
    await expect(again).rejects.toMatchObject({ statusCode: 400 });
  });

  it("ends on the server when a person signs out", async () => {
    const headers = await signIn();
    await auth().api.signOut({ headers });
    expect(await session(headers)).toBeNull();
  });

  it("ends when nobody used it for its idle time, and lives on while it is used", async () => {
    const headers = await signIn();
    const { id } = (await session(headers))?.session ?? { id: "" };
    const almostIdle = new Date(Date.now() + 60_000);
    await test.database.session.update({ where: { id }, data: { expiresAt: almostIdle } });
    expect(await session(headers)).not.toBeNull();
    const renewed = await test.database.session.findUniqueOrThrow({ where: { id } });
    expect(renewed.expiresAt.getTime()).toBeGreaterThan(Date.now() + (idleSeconds - 60) * 1000);
    await test.database.session.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await session(headers)).toBeNull();
    expect(absoluteSeconds).toBe(30 * 24 * 3600);
  });
});
