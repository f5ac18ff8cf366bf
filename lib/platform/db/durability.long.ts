import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createAdapter } from "./adapter";

const writer = join(import.meta.dirname, "durability-writer.ts");
const rounds = 12;

/** Starts a writer, kills it without warning, and gives back every number it had acknowledged. */
async function writeUntilKilled(url: string, afterMs: number): Promise<number[]> {
  const child = spawn(process.execPath, ["--import", "tsx", writer, url], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += String(chunk);
  });
  await once(child.stdout, "data");
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  child.kill("SIGKILL");
  await once(child, "close");
  return output.split("\n").slice(0, -1).map(Number);
}

it("loses no acknowledged row when the process is killed, and stays whole", async () => {
  const url = `file:${join(await mkdtemp(join(tmpdir(), "mailpath-kill-")), "k.db")}`;
  const acknowledged: number[] = [];
  for (let round = 0; round < rounds; round += 1)
    acknowledged.push(...(await writeUntilKilled(url, 50 + round * 40)));
  const adapter = await createAdapter(url).connect();
  const query = async (sql: string) => (await adapter.queryRaw({ sql, args: [], argTypes: [] })).rows;
  expect(await query("PRAGMA integrity_check")).toEqual([["ok"]]);
  const stored = new Set((await query("SELECT n FROM ledger")).map(([n]) => Number(n)));
  await adapter.dispose();
  expect(acknowledged.length).toBeGreaterThan(rounds);
  expect(acknowledged.filter((n) => !stored.has(n))).toEqual([]);
});
