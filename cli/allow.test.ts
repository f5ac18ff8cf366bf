import { mkdtemp, readFile, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { allowNetwork } from "./allow";

it("adds ranges once, keeps every other line, and keeps the file private", async () => {
  const folder = await mkdtemp(join(tmpdir(), "mailpath-allow-"));
  await writeFile(join(folder, "mailpath.env"), "# ours\nMAILPATH_URL=https://m.example.jp\n");
  expect(allowNetwork(folder, "192.168.0.9/24")).toMatchObject({ ok: true, range: "192.168.0.0/24" });
  allowNetwork(folder, "192.168.0.0/24");
  allowNetwork(folder, "fd00::/8");
  const text = await readFile(join(folder, "mailpath.env"), "utf8");
  expect(text).toBe(
    "# ours\nMAILPATH_URL=https://m.example.jp\nMAILPATH_ALLOW_NETWORKS=192.168.0.0/24,fd00::/8\n",
  );
  expect((await stat(join(folder, "mailpath.env"))).mode & 0o777).toBe(0o600);
});

it("refuses what is no range, and writes nothing", async () => {
  const folder = await mkdtemp(join(tmpdir(), "mailpath-allow-"));
  for (const junk of ["", "everything", "10.0.0.0/33", "10.0.0.0/8\nX=1"])
    expect(allowNetwork(folder, junk)).toMatchObject({ ok: false });
  await expect(stat(join(folder, "mailpath.env"))).rejects.toThrow();
});
