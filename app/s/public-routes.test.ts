import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asSchoolScope, asUserScope } from "@/lib/account/types";
import { profileSchema } from "@/lib/core/profile";
import { mintToken } from "@/lib/platform/crypto";
import { closeDatabase } from "@/lib/platform/db/client";
import { type TestDatabase, testDatabases } from "@/lib/platform/db/test-database";
import { peerHeader } from "@/lib/platform/peer";
import { createSchool, deleteSchool } from "@/lib/school/mutations";
import { forgetShare, passSecret } from "@/lib/share/gate";
import { createShare, revokeShare } from "@/lib/share/mutations";
import { issuePass, passCookie } from "@/lib/share/pass";
import { newShareSchema } from "@/lib/share/schema";

type Handler = (request: Request, context: { params: Promise<{ token: string }> }) => Promise<Response>;

const methods = ["GET", "POST", "HEAD", "PUT", "PATCH", "DELETE"];
const files = readdirSync("app/s", { recursive: true, encoding: "utf8" }).filter((file) =>
  /(^|\/)(route|page)\.tsx?$/.test(file),
);

const handlers = async (): Promise<[string, Handler][]> =>
  (
    await Promise.all(
      files.map(async (file) => {
        const module = (await import(join(process.cwd(), "app/s", file))) as Record<string, Handler>;
        return methods.flatMap((method): [string, Handler][] => {
          const handler = module[method];
          return handler ? [[`${method} ${file}`, handler]] : [];
        });
      }),
    )
  ).flat();

let asked = 0;
/** Each comes from another address, so that nobody is slowed down. */
function ask(name: string, handler: Handler, token: string, cookie?: string): Promise<Response> {
  const [method = "", file = ""] = name.split(" ");
  const path = file.replace("[token]", token).replace(/\/?route\.ts$/, "");
  asked += 1;
  const headers = {
    [peerHeader]: `2001:db8::${asked.toString(16)}`,
    origin: "http://localhost",
    host: "localhost",
  };
  const request = new Request(`http://localhost/s/${path}?lang=en`, {
    method,
    headers: { ...headers, ...(cookie && { cookie }) },
    ...(method === "POST" && { body: new URLSearchParams({ password: "a wrong password" }) }),
  });
  return handler(request, { params: Promise.resolve({ token }) });
}

const now = new Date();
const user = asUserScope({ userId: "u1", name: "x", email: "t@example.jp", sessionId: "s1", peer: null });
const profile = profileSchema.parse({
  version: 1,
  name: "Minami Junior High",
  lines: [{ id: "classroom", publicAddress: "198.51.100.7" }],
  server: { host: "mail.minami.example", addresses: ["203.0.113.10"] },
  contacts: [{ name: "Tanaka" }],
  notes: "on the shelf",
});
const share = newShareSchema.parse({
  label: "x",
  masked: true,
  days: 7,
  parts: ["notices", "map", "next", "seen", "names"],
});

describe.each(testDatabases)("every public route on %s", (dialect, open) => {
  let test: TestDatabase;
  const folder = mkdtempSync(join(tmpdir(), "mailpath-public-"));
  beforeAll(async () => {
    test = await open();
    process.env.MAILPATH_DATA = folder;
    Object.assign(globalThis, { mailpathDatabase: test.database, mailpathShares: undefined });
  }, 120_000);
  afterAll(async () => {
    await closeDatabase();
    await test.drop();
    rmSync(folder, { recursive: true });
  });

  const newScope = async () =>
    asSchoolScope({ schoolId: (await createSchool(user, profile)).id, userId: "u1", peer: null });
  async function newLink(changes: Partial<typeof share> = {}, made = now) {
    const [scope, token] = [await newScope(), mintToken()];
    const id = await createShare(scope, { ...share, ...changes }, { token, record: null, now: made });
    return { scope, token, id };
  }

  it("is found where it lies", () => {
    expect(files.length).toBeGreaterThanOrEqual(3);
  });

  it("gives the one same answer to whatever is no live link", async () => {
    const revoked = await newLink();
    const deleted = await newLink();
    for (const [name, handler] of await handlers())
      if (name.startsWith("GET")) expect((await ask(name, handler, revoked.token)).status, name).toBe(200);
    await revokeShare(revoked.scope, revoked.id);
    forgetShare(revoked.id);
    await deleteSchool(deleted.scope);
    const lapsed = await newLink({}, new Date(now.getTime() - 8 * 24 * 3600 * 1000));
    const tokens = [
      mintToken(),
      "",
      "../../etc",
      "x".repeat(9_999),
      revoked.token,
      deleted.token,
      lapsed.token,
    ];
    for (const [name, handler] of await handlers()) {
      const answers = await Promise.all(tokens.map((token) => ask(name, handler, token)));
      expect(
        answers.map(({ status }) => status),
        name,
      ).toEqual(tokens.map(() => 404));
      expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size, name).toBe(1);
      expect(new Set(answers.map(({ headers }) => JSON.stringify([...headers]))).size, name).toBe(1);
    }
  });

  it("says nothing before the password was given, and takes no other link's pass", async () => {
    const link = await newLink({ password: "the staff room" });
    const pass = issuePass({ id: "another", password: "scrypt$x$y" }, now, passSecret());
    for (const [name, handler] of await handlers())
      for (const cookie of [
        undefined,
        `${passCookie}=${pass}`,
        `${passCookie}=9999999999.${"x".repeat(43)}`,
      ]) {
        const answer = await ask(name, handler, link.token, cookie);
        expect(answer.status, name).toBe(403);
        expect(await answer.text(), name).not.toMatch(/Minami|minami|classroom|203\.0/);
        expect(answer.headers.get("set-cookie"), name).toBeNull();
      }
  });

  it("shows nothing that is hidden, and lets nobody frame, index or script it", async () => {
    const link = await newLink();
    for (const [name, handler] of await handlers()) {
      if (!name.startsWith("GET")) continue;
      const answer = await ask(name, handler, link.token);
      expect(await answer.text(), name).not.toMatch(
        /minami\.example|203\.0\.113|198\.51|Tanaka|shelf|<script/,
      );
      expect(answer.headers.get("content-security-policy"), name).toMatch(
        /^default-src 'none';.*frame-ancestors 'none'/,
      );
      expect(answer.headers.get("x-robots-tag"), name).toBe("noindex, nofollow");
      expect(answer.headers.get("referrer-policy"), name).toBe("no-referrer");
      expect(answer.headers.get("cache-control"), name).toMatch(/^private/);
    }
  });

  it("slows down whoever guesses", async () => {
    const guesser = dialect === "sqlite" ? "192.0.2.1" : "192.0.2.2";
    const [[name, handler] = [], ...others] = await handlers();
    if (!name || !handler) throw new Error("no route");
    expect(others.length).toBeGreaterThan(0);
    const guess = () =>
      handler(new Request(`http://localhost/s/${mintToken()}`, { headers: { [peerHeader]: guesser } }), {
        params: Promise.resolve({ token: mintToken() }),
      });
    const statuses: number[] = [];
    for (let tries = 0; tries < 31; tries++) statuses.push((await guess()).status);
    expect([statuses[0], statuses.at(-1)]).toEqual([404, 429]);
    expect(Number((await guess()).headers.get("retry-after"))).toBeGreaterThan(0);
  });
});
