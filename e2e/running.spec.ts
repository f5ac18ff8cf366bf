import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { createServer, type Socket } from "node:net";
import { join } from "node:path";
import { openDatabase } from "@/lib/platform/db/client";
import { createOwner, expect, test } from "./support/fixtures";
import { addSchool } from "./support/school";
import { startServer } from "./support/server";
import { words } from "./support/words";

type Ran = { code: number | null; stdout: string; stderr: string };

async function mailpath(args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  const child = spawn(process.execPath, ["dist/mailpath.mjs", ...args], { env: { ...process.env, ...env } });
  const ran: Ran = { code: null, stdout: "", stderr: "" };
  child.stdout.on("data", (chunk) => {
    ran.stdout += chunk;
  });
  child.stderr.on("data", (chunk) => {
    ran.stderr += chunk;
  });
  const [code] = await once(child, "close");
  return { ...ran, code };
}

/** A mail server that accepts and says nothing: a check of it is long. */
async function silentHost() {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on("error", () => undefined));
  }).listen(25, "127.0.0.77");
  await once(server, "listening");
  const close = () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return { host: "127.0.0.77", sockets, close };
}

test("health and metrics answer this machine, and tell nothing to another", async ({ server }) => {
  const health = await fetch(`${server.url}/healthz`);
  expect([health.status, await health.json()]).toEqual([200, { status: "ok", database: "ok" }]);
  const metrics = await fetch(`${server.url}/metrics`);
  expect(metrics.headers.get("content-type")).toContain("version=0.0.4");
  expect(await metrics.text()).toMatch(/^mailpath_http_answers_total\{status="2xx"\} [1-9]/m);
  const proxied = await fetch(`${server.url}/metrics`, { headers: { "x-forwarded-for": "203.0.113.5" } });
  expect(proxied.status).toBe(404);
});

test("a second server on the same data is refused in one clear sentence", async ({ server }) => {
  const problem = await startServer({ MAILPATH_DATA: server.dataFolder }).then(
    () => "it started",
    (error: Error) => error.message,
  );
  expect(problem).toMatch(/Another Mailpath already runs on .*mailpath\.db\. Stop that one first/);
  expect(problem).not.toMatch(/\n\s+at /);
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
});

test("SIGTERM ends a running check as interrupted, within ten seconds, and cuts its connections", async ({
  browser,
}) => {
  const host = await silentHost();
  const server = await startServer({ MAILPATH_ALLOW_NETWORKS: "127.0.0.0/8" });
  const context = await browser.newContext({ baseURL: server.url, locale: "en-GB" });
  const page = await context.newPage();
  await createOwner(page);
  const url = await addSchool(page, { name: "Silent School", host: host.host });
  await page.goto(`${url}/checks`);
  await page.getByRole("button", { name: words.en.check.start.submit }).click();
  await page.waitForURL("**/checks/*");
  await expect.poll(() => host.sockets.size, { timeout: 30_000 }).toBeGreaterThan(0);
  const database = `file:${join(server.dataFolder, "mailpath.db")}`;
  const begun = Date.now();
  await server.end();
  expect(Date.now() - begun).toBeLessThan(10_000);
  expect(server.output()).toContain('"msg":"stopped"');
  expect(server.output()).toContain('"left":0');
  await expect.poll(() => [...host.sockets].filter((socket) => !socket.destroyed).length).toBe(0);
  const reader = openDatabase(database);
  expect(await reader.checkRun.findMany({ select: { state: true, failure: true } })).toEqual([
    { state: "interrupted", failure: "restart" },
  ]);
  await reader.$disconnect();
  host.close();
  await context.close();
  await server.stop();
});

test("doctor, backup and restore work on an installation by their commands", async ({ browser }) => {
  const server = await startServer({ MAILPATH_ALLOW_NETWORKS: "127.0.0.0/8" });
  const env = { MAILPATH_DATA: server.dataFolder, PORT: String(server.port) };
  const context = await browser.newContext({ baseURL: server.url, locale: "en-GB" });
  const page = await context.newPage();
  await createOwner(page);
  await addSchool(page, { name: "Kept School", host: "127.0.0.1" });
  const backup = JSON.parse((await mailpath(["backup", "--json"], env)).stdout);
  await addSchool(page, { name: "Later School", host: "127.0.0.1" });

  const healthy = await mailpath(["doctor", "--json"], env);
  const { findings } = JSON.parse(healthy.stdout);
  expect(findings).toContainEqual(expect.objectContaining({ topic: "database", code: "current" }));
  expect(findings).toContainEqual(expect.objectContaining({ topic: "server", code: "answers" }));
  expect(findings).toContainEqual(expect.objectContaining({ topic: "secrets", code: "closed" }));
  expect(healthy.code).toBe(0);
  const early = await mailpath(["restore", backup.file], env);
  expect([early.code, early.stderr]).toEqual([2, expect.stringContaining("Stop it first, then restore")]);

  await server.end();
  const restored = await mailpath(["restore", backup.file], env);
  expect([restored.code, restored.stderr]).toEqual([0, ""]);
  expect(await readdir(join(server.dataFolder, "backups"))).toContainEqual(
    expect.stringMatching(/^replaced-/),
  );
  const again = await startServer({ MAILPATH_DATA: server.dataFolder });
  const reader = openDatabase(`file:${join(server.dataFolder, "mailpath.db")}`);
  expect((await reader.school.findMany()).map(({ name }) => name)).toEqual(["Kept School"]);
  await reader.$disconnect();
  await context.close();
  await again.stop();
  await server.stop();
});
