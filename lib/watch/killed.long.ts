import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asUserScope } from "@/lib/account/types";
import { profileSchema } from "@/lib/core/profile";
import { closeDatabase, db } from "@/lib/platform/db/client";
import { type TestDatabase, testDatabases } from "@/lib/platform/db/test-database";
import { createSchool } from "@/lib/school/mutations";
import { enrolSchools } from "./mutations/schedule";

const user = asUserScope({ userId: "u1", name: "田中", email: "t@example.jp", sessionId: "s1", peer: null });
const schools = 12;
/** Long enough for a process to be killed in the middle of every look. */
const greetAfterMs = 2_500;

async function slowHost(): Promise<{ server: Server; port: number }> {
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    setTimeout(() => socket.writable && socket.write("220 mail.example ESMTP\r\n"), greetAfterMs);
    socket.on("data", () => socket.write("250 mail.example\r\n"));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  return { server, port: address.port };
}

/** `npm run build` made it: the worker as an operator runs it. */
async function startWorker(url: string): Promise<ChildProcess> {
  const data = await mkdtemp(join(tmpdir(), "mailpath-worker-"));
  const env = {
    PATH: process.env.PATH ?? "",
    NODE_ENV: "production" as const,
    DATABASE_URL: url,
    MAILPATH_DATA: data,
    MAILPATH_WATCH: "worker",
    MAILPATH_ALLOW_NETWORKS: "127.0.0.0/8",
  };
  const child = spawn(process.execPath, ["dist/worker.mjs"], { env, stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout as NodeJS.ReadableStream, "data");
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill("SIGKILL");
  await once(child, "close");
}

async function until(what: string, isSo: () => Promise<boolean>, withinMs: number): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`not within ${withinMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const makeDue = () => db().watch.updateMany({ data: { dueAt: new Date(), setAt: new Date() } });
const held = () => db().watch.count({ where: { lease: { not: null }, runId: { not: null } } });

describe.each(testDatabases)("a worker killed in the middle of its looks, on %s", (_dialect, make) => {
  let test: TestDatabase;
  let host: Awaited<ReturnType<typeof slowHost>>;
  beforeAll(async () => {
    test = await make();
    Object.assign(globalThis, { mailpathDatabase: test.database });
    host = await slowHost();
    for (let index = 0; index < schools; index += 1)
      await createSchool(
        user,
        profileSchema.parse({
          version: 1,
          name: `School ${index}`,
          lines: [{ id: "classroom" }],
          server: { host: "127.0.0.1", clientPorts: [host.port] },
        }),
      );
    await db().alertChannel.create({
      data: { name: "Hook", kind: "webhook", locale: "en", sealed: "x", hint: "x" },
    });
    await enrolSchools(new Date());
  }, 120_000);
  afterAll(async () => {
    host.server.close();
    await closeDatabase();
    await test.drop();
  });

  it("loses no look and doubles no alert", async () => {
    await makeDue();
    const first = await startWorker(test.url);
    await until("all schools are held", async () => (await held()) === schools, 30_000);
    const second = await startWorker(test.url);
    await kill(first);
    await until("all were looked at", async () => (await db().look.count()) >= schools, 120_000);
    await until("nothing runs", async () => (await held()) === 0, 30_000);
    expect(await db().checkRun.count({ where: { state: "running" } })).toBe(0);
    expect(await db().look.groupBy({ by: ["schoolId"] })).toHaveLength(schools);

    host.server.close();
    // What was seen in the last ten seconds is not looked at again.
    await new Promise((resolve) => setTimeout(resolve, 11_000));
    await makeDue();
    await until(
      "doubts",
      async () => (await db().watch.count({ where: { doubt: { not: null } } })) > 0,
      60_000,
    );
    const third = await startWorker(test.url);
    await kill(second);
    const changed = async () => (await db().change.count()) >= schools;
    await until("all changes", changed, 150_000);
    await until("all told", async () => (await db().change.count({ where: { toldAt: null } })) === 0, 30_000);
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    await kill(third);
    const changes = await db().change.findMany();
    expect(changes.map(({ schoolId, kind }) => `${schoolId} ${kind}`).sort()).toEqual(
      (await db().school.findMany()).map(({ id }) => `${id} broken`).sort(),
    );
    const told = await db().delivery.findMany({ select: { noticeId: true } });
    expect(told.map(({ noticeId }) => noticeId).sort()).toEqual(changes.map(({ id }) => id).sort());
  }, 480_000);
});
