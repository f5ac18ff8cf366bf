import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hashToken } from "@/lib/platform/crypto";
import { createAdapter } from "@/lib/platform/db/adapter";
import { openDatabase } from "@/lib/platform/db/client";
import { migrateDatabase } from "@/lib/platform/db/migrate";
import { freePort } from "./server";

const token = `mp_${"k".repeat(43)}`;
const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
const readyWithinMs = 60_000;

/** A database with an owner and a token for all schools, as the page would have made them. */
async function preparedFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "mailpath-killed-"));
  const url = `file:${join(folder, "mailpath.db")}`;
  await migrateDatabase(url, process.cwd());
  const database = openDatabase(url);
  await database.user.create({ data: { id: "u1", name: "Hanako", email: "h@example.jp", role: "owner" } });
  const schools = "all";
  await database.apiToken.create({
    data: { tokenHash: hashToken(token), label: "loop", scope: "write", schools, createdById: "u1" },
  });
  await database.$disconnect();
  return folder;
}

async function startKillable(folder: string) {
  const port = await freePort();
  const { DATABASE_URL: _, ...inherited } = process.env;
  const begun = performance.now();
  const child = spawn(process.execPath, ["dist/server.mjs"], {
    env: {
      ...inherited,
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: String(port),
      MAILPATH_DATA: folder,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      output += String(chunk);
    });
  const url = `http://127.0.0.1:${port}`;
  for (;;) {
    const isWell = await fetch(`${url}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isWell) break;
    if (child.exitCode !== null || performance.now() - begun > readyWithinMs)
      throw new Error(`the server is not ready:\n${output}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return { url, child, readyMs: performance.now() - begun };
}

/** Adds schools and starts checks without a pause until the server is gone; gives what was acknowledged. */
async function writeUntilGone(url: string, round: number, acknowledged: Set<string>): Promise<void> {
  for (let n = 0; ; n += 1) {
    const profile = {
      version: 1,
      name: `S${round}-${n}`,
      lines: [{ id: "classroom" }],
      server: { host: "127.0.0.1" },
    };
    const post = (path: string, body: unknown) =>
      fetch(`${url}/api/v1${path}`, { method: "POST", headers, body: JSON.stringify(body) });
    try {
      const answer = await post("/schools", { profile });
      if (answer.status === 429) await new Promise((resolve) => setTimeout(resolve, 200));
      if (answer.status !== 201) continue;
      const { id } = (await answer.json()) as { id: string };
      acknowledged.add(id);
      if (n % 3 === 0) await (await post("/checks", { schoolId: id })).arrayBuffer();
    } catch {
      return;
    }
  }
}

async function lookInto(folder: string) {
  const url = `file:${join(folder, "mailpath.db")}`;
  const adapter = await createAdapter(url).connect();
  const { rows } = await adapter.queryRaw({ sql: "PRAGMA integrity_check", args: [], argTypes: [] });
  await adapter.dispose();
  const database = openDatabase(url);
  const [schools, running] = await Promise.all([
    database.school.findMany({ select: { id: true } }),
    database.checkRun.count({ where: { state: "running" } }),
  ]);
  await database.$disconnect();
  return { integrity: String(rows[0]?.[0]), ids: new Set(schools.map(({ id }) => id)), running };
}

export type Killed = {
  acknowledged: number;
  lost: string[];
  integrity: string;
  running: number;
  readyMs: number[];
};

/**
 * Kills the server without warning while it takes writes and checks, `rounds` times over on one data folder, and looks
 * after a last start what is there. `readyMs` are the times from each start to a healthy answer.
 */
export async function killLoop(rounds: number): Promise<Killed> {
  const folder = await preparedFolder();
  const acknowledged = new Set<string>();
  const readyMs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { url, child, readyMs: ready } = await startKillable(folder);
    readyMs.push(ready);
    const writing = [0, 1, 2].map((writer) => writeUntilGone(url, round * 3 + writer, acknowledged));
    const before = acknowledged.size;
    while (acknowledged.size === before) await new Promise((resolve) => setTimeout(resolve, 20));
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 700));
    child.kill("SIGKILL");
    await once(child, "exit");
    await Promise.all(writing);
  }
  const last = await startKillable(folder);
  readyMs.push(last.readyMs);
  last.child.kill("SIGKILL");
  await once(last.child, "exit");
  const { integrity, ids, running } = await lookInto(folder);
  const lost = [...acknowledged].filter((id) => !ids.has(id));
  return { acknowledged: acknowledged.size, lost, integrity, running, readyMs };
}
