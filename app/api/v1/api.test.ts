import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createOwner } from "@/lib/account/mutations";
import { asUserScope } from "@/lib/account/types";
import { problemSchema } from "@/lib/api/answers";
import { createToken, revokeToken } from "@/lib/api/mutations";
import type { Operation } from "@/lib/api/operation";
import { operations } from "@/lib/api/operations";
import type { NewToken } from "@/lib/api/schema";
import { profileSchema } from "@/lib/core/profile";
import { closeDatabase } from "@/lib/platform/db/client";
import { type TestDatabase, testDatabases } from "@/lib/platform/db/test-database";

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

const folder = import.meta.dirname;
const notOperations = new Set(["openapi.json", "[...rest]"]);

/** The route files as Next finds them: path of the document to its file. */
function routeFiles(under = ""): [string, string][] {
  return readdirSync(join(folder, under), { withFileTypes: true }).flatMap((entry): [string, string][] => {
    const inner = `${under}/${entry.name}`;
    if (entry.isDirectory()) return notOperations.has(entry.name) ? [] : routeFiles(inner);
    return entry.name === "route.ts" ? [[under.replace(/\[(\w+)\]/g, "{$1}"), join(folder, inner)]] : [];
  });
}

const files = new Map(routeFiles());
const keyOf = ({ method, path }: Pick<Operation, "method" | "path">) => `${method} ${path}`;

async function handlerOf({ method, path }: Operation): Promise<Handler> {
  const file = files.get(path);
  if (file === undefined) throw new Error(`no route for ${path}`);
  return ((await import(file)) as Record<string, Handler>)[method] as Handler;
}

const profile = (name: string) =>
  profileSchema.parse({
    version: 1,
    name,
    lines: [{ id: "classroom", uses: ["classrooms"] }],
    server: { host: "mail.minami.example", addresses: ["192.0.2.10"] },
  });

const observation = (at: string) => ({
  version: 1,
  at,
  vantage: { id: "x", kind: "manual", place: "line", line: "classroom", publicAddress: null },
  target: { role: "server", host: "mail.minami.example", address: "192.0.2.10", port: 25 },
  resolved: ["192.0.2.10"],
  transport: "timeout",
  timings: {},
  smtp: null,
  error: null,
});

it("every route has its operation in the document, and every operation its route", async () => {
  const inRoutes = await Promise.all(
    [...files].map(async ([path, file]) => {
      const module = (await import(file)) as Record<string, unknown>;
      const methods = Object.keys(module).filter((name) => /^(GET|POST|PUT|PATCH|DELETE)$/.test(name));
      return methods.map((method) => `${method} ${path}`);
    }),
  );
  expect(inRoutes.flat().sort()).toEqual(operations.map(keyOf).sort());
});

describe.each(testDatabases)("the API on %s", (_dialect, open) => {
  let test: TestDatabase;
  let userId = "";
  const ids = { school: "", other: "", share: "", otherShare: "", run: "", otherRun: "" };
  const tokens: Record<"read" | "check" | "write" | "elsewhere", string> = {
    read: "",
    check: "",
    write: "",
    elsewhere: "",
  };

  const person = () => asUserScope({ userId, name: "t", email: "", sessionId: "s", peer: null });
  const mint = (given: Partial<NewToken>) =>
    createToken(person(), { label: "t", scope: "read", schools: "all", days: 30, ...given }, new Date());

  beforeAll(async () => {
    test = await open();
    Object.assign(globalThis, { mailpathDatabase: test.database });
    ({ userId } = await createOwner({
      name: "Hanako",
      email: "h@example.jp",
      password: "rain over the harbour",
      setupCode: "",
    }));
    const make = async (name: string) => {
      const { id: schoolId } = await test.database.school.create({
        data: { name, nameLower: name, profile: profile(name) as object },
      });
      const { id: share } = await test.database.shareLink.create({
        data: { schoolId, tokenHash: `hash of ${schoolId}`, label: "staff" },
      });
      const run = { schoolId, vantageId: "dashboard", purpose: "check", state: "done", targets: [] };
      const { id: runId } = await test.database.checkRun.create({ data: run });
      await test.database.incident.create({
        data: {
          schoolId,
          state: "identified",
          titleEn: "No mail",
          titleJa: "メールが送れません",
          startedAt: new Date(),
          updates: {
            create: { state: "identified", textEn: "We know why.", textJa: "原因が分かりました。" },
          },
        },
      });
      return { schoolId, share, runId };
    };
    const mine = await make("Minami");
    const other = await make("Kita");
    Object.assign(ids, { school: mine.schoolId, share: mine.share, run: mine.runId });
    Object.assign(ids, { other: other.schoolId, otherShare: other.share, otherRun: other.runId });
    for (const scope of ["read", "check", "write"] as const)
      tokens[scope] = (await mint({ scope, schools: [ids.school] })).token;
    tokens.elsewhere = (await mint({ scope: "write", schools: [ids.other] })).token;
  }, 120_000);
  afterAll(async () => {
    await closeDatabase();
    await test.drop();
  });

  const bodies: Record<string, () => unknown> = {
    createSchool: () => ({ profile: profile("New") }),
    replaceSchool: () => ({ version: 1, profile: profile("Minami") }),
    createShare: () => ({ schoolId: ids.school, label: "Staff room" }),
    startCheck: () => ({ schoolId: ids.school }),
    handInObservations: () => ({
      schoolId: ids.school,
      place: "line",
      line: "classroom",
      observations: [observation(new Date().toISOString())],
    }),
  };
  const idOf: Record<string, () => string> = {
    "/schools/{id}": () => ids.school,
    "/checks/{id}": () => ids.run,
    "/shares/{id}": () => ids.share,
  };

  let peers = 0;
  type Asked = { peer?: string; token?: string | undefined; query?: string; body?: unknown; id?: string };
  async function ask(operation: Operation, { peer, token, query = "", body, id }: Asked): Promise<Response> {
    const handler = await handlerOf(operation);
    const sent = body ?? bodies[operation.id]?.();
    return handler(
      new Request(`http://x/api/v1${operation.path}${query}`, {
        method: operation.method,
        headers: {
          host: "mailpath.example",
          "x-mailpath-peer": peer ?? `192.0.2.${++peers % 250}`,
          ...(token && { authorization: `Bearer ${token}` }),
        },
        ...(sent === undefined ? {} : { body: typeof sent === "string" ? sent : JSON.stringify(sent) }),
      }),
      { params: Promise.resolve({ id: id ?? idOf[operation.path]?.() ?? "" }) },
    );
  }

  const named = (id: string): Operation => {
    const found = operations.find((one) => one.id === id);
    if (!found) throw new Error(id);
    return found;
  };

  async function problemOf(answer: Response) {
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    const problem = problemSchema.strict().parse(await answer.json());
    expect(problem.status).toBe(answer.status);
    return problem;
  }

  it.each(operations.map((one) => [keyOf(one), one] as const))(
    "%s is shut without a token, with a wrong one, with too small a scope, and to another school's",
    async (_key, operation) => {
      for (const token of [undefined, "nonsense", `mp_${"x".repeat(43)}`]) {
        const answer = await ask(operation, { token });
        expect((await problemOf(answer)).code).toBe("unauthenticated");
        expect(answer.headers.get("www-authenticate")).toContain("Bearer");
      }
      if (operation.scope !== "read")
        expect((await problemOf(await ask(operation, { token: tokens.read }))).code).toBe("forbidden");
      if (operation.scope === "write")
        expect((await problemOf(await ask(operation, { token: tokens.check }))).code).toBe("forbidden");
      const elsewhere = await ask(operation, { token: tokens.elsewhere });
      if (operation.method === "GET" && !operation.path.includes("{")) {
        const { items } = (await elsewhere.json()) as { items: { schoolId?: string; id: string }[] };
        expect(items.map((item) => item.schoolId ?? item.id)).not.toContain(ids.school);
        const asked = await ask(operation, { token: tokens.elsewhere, query: `?school=${ids.school}` });
        if (operation.path !== "/schools") expect(await asked.json()).toEqual({ items: [], next: null });
      } else {
        const refused = await problemOf(elsewhere);
        expect(refused.code).toBe(operation.id === "createSchool" ? "forbidden" : "not-found");
      }
    },
  );

  it("answers as its document says, and with nothing beyond it", async () => {
    const last = (one: Operation) => Number(one.id === "deleteSchool");
    const order = [...operations].sort((left, right) => last(left) - last(right));
    const all = (await mint({ scope: "write" })).token;
    for (const operation of order) {
      const token = operation.id === "createSchool" ? all : tokens.write;
      const answer = await ask(operation, { token });
      const text = await answer.text();
      expect([operation.id, answer.status, text.slice(0, 300)]).toEqual([
        operation.id,
        operation.status,
        expect.anything(),
      ]);
      if (operation.answer === null) expect(text).toBe("");
      else expect(JSON.parse(text)).toEqual(operation.answer.parse(JSON.parse(text)));
      if (operation.id === "startCheck")
        await expect
          .poll(() => test.database.checkRun.count({ where: { state: "running" } }), { timeout: 15_000 })
          .toBe(0);
    }
    expect(text(await test.database.apiToken.findMany())).not.toContain(tokens.write);
  });

  it("hands out pages that join without a gap or a double", async () => {
    const { token } = await mint({});
    await test.database.checkRun.createMany({
      data: Array.from({ length: 23 }, (_, n) => ({
        schoolId: ids.other,
        vantageId: "dashboard",
        purpose: "check",
        state: "done",
        targets: [],
        startedAt: new Date(Date.UTC(2026, 0, 1, 0, 0, Math.floor(n / 3))),
      })),
    });
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const query: string = `?school=${ids.other}&limit=5${cursor && `&cursor=${cursor}`}`;
      const answer = await ask(named("listChecks"), { token, query });
      const page = (await answer.json()) as { items: { id: string }[]; next: string | null };
      expect(page.items.length).toBeLessThanOrEqual(5);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(await test.database.checkRun.count({ where: { schoolId: ids.other } }));
  });

  it("says where a request is wrong", async () => {
    const { token } = await mint({ scope: "write" });
    const bad = await ask(named("createSchool"), {
      token,
      body: { profile: { version: 1, name: "X", lines: [{ id: "A B" }], server: { host: "not a host" } } },
    });
    const { code, errors } = await problemOf(bad);
    expect(code).toBe("invalid");
    expect(errors?.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(["/profile/lines/0/id", "/profile/server/host"]),
    );
    expect((await problemOf(await ask(named("createSchool"), { token, body: "{" }))).status).toBe(400);
    expect(
      (await problemOf(await ask(named("createSchool"), { token, body: `"${"x".repeat(600_000)}"` }))).status,
    ).toBe(413);
    expect((await problemOf(await ask(named("listSchools"), { token, query: "?cursor=zzz" }))).status).toBe(
      400,
    );
    expect((await problemOf(await ask(named("listSchools"), { token, query: "?limit=100000" }))).status).toBe(
      400,
    );
    const stale = { version: 99, profile: profile("Kita") };
    expect(
      (await problemOf(await ask(named("replaceSchool"), { token, id: ids.other, body: stale }))).status,
    ).toBe(409);
  });

  it("a token ends with its day, its revoking and its maker, and never exceeds its maker", async () => {
    const gone = async (token: string) => (await ask(named("readSchool"), { token, id: ids.other })).status;
    const past = await createToken(
      person(),
      { label: "t", scope: "read", schools: "all", days: 30 },
      new Date(Date.now() - 31 * 24 * 3_600_000),
    );
    expect(await gone(past.token)).toBe(401);
    const live = await mint({ scope: "write" });
    expect(await gone(live.token)).toBe(200);
    expect((await test.database.apiToken.findUnique({ where: { id: live.id } }))?.lastUsedAt).not.toBeNull();
    await test.database.user.update({ where: { id: userId }, data: { role: "viewer" } });
    expect(await gone(live.token)).toBe(200);
    const body = { version: 1, profile: profile("Kita") };
    expect((await ask(named("replaceSchool"), { token: live.token, id: ids.other, body })).status).toBe(403);
    await test.database.user.update({ where: { id: userId }, data: { role: "none" } });
    expect(await gone(live.token)).toBe(404);
    await test.database.user.update({ where: { id: userId }, data: { role: "owner" } });
    await revokeToken(person(), live.id, new Date());
    expect(await gone(live.token)).toBe(401);
    await expect(revokeToken(person(), live.id, new Date())).rejects.toMatchObject({ code: "not-found" });
  });

  it("slows a token that asks too often, and says for how long", async () => {
    const { token } = await mint({});
    const answers = [];
    for (let n = 0; n < 301; n += 1) answers.push(await ask(named("readSchool"), { token, id: ids.other }));
    const last = answers.at(-1) as Response;
    expect((await problemOf(last)).code).toBe("too-many");
    expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});

it("slows whoever guesses tokens", async () => {
  const handler = await handlerOf(operations[0] as Operation);
  const guess = () =>
    handler(new Request("http://x/api/v1/schools", { headers: { "x-mailpath-peer": "198.51.100.9" } }), {
      params: Promise.resolve({}),
    });
  const statuses = [];
  for (let n = 0; n < 31; n += 1) statuses.push((await guess()).status);
  expect(statuses.slice(0, 30)).toEqual(Array(30).fill(401));
  expect(statuses[30]).toBe(429);
});

const text = (value: unknown): string => JSON.stringify(value);
