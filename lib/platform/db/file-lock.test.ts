import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { lockDatabase } from "./file-lock";

const holder = join(import.meta.dirname, "lock-holder.ts");

async function hold(url: string) {
  const child = spawn(process.execPath, ["--expose-gc", "--import", "tsx", holder, url], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [said] = await once(child.stdout, "data");
  return { child, said: String(said).trim() };
}

it("one process has the file, another is refused, and kill -9 lets go of it", async () => {
  const url = `file:${join(await mkdtemp(join(tmpdir(), "mailpath-lock-")), "m.db")}`;
  const { child, said } = await hold(url);
  expect(said).toBe("held");
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await lockDatabase(url)).toBeNull();
  child.kill("SIGKILL");
  await once(child, "close");
  const mine = await lockDatabase(url);
  expect(mine).not.toBeNull();
  const other = await hold(url);
  expect(other.said).toBe("refused");
  await once(other.child, "close");
  await mine?.release();
  const again = await lockDatabase(url);
  expect(again).not.toBeNull();
  await again?.release();
}, 40_000);

it("PostgreSQL is shared by as many as like", async () => {
  expect(await lockDatabase("postgresql://nobody@localhost/nothing")).not.toBeNull();
});
