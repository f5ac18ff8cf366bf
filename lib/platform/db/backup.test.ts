import { mkdtemp, readdir, readFile, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BackupError, backUpNightly, backUpTo, backupFolder, newestNightly, restoreFrom } from "./backup";
import { openDatabase } from "./client";
import { sqliteFile } from "./dialect";
import { lockDatabase } from "./file-lock";
import { sqliteTestDatabase } from "./test-database";

const root = process.cwd();
const now = new Date("2026-11-24T12:00:00Z");

const note = (database: ReturnType<typeof openDatabase>, key: string) =>
  database.setting.create({ data: { key, value: { key } } });

async function keysIn(url: string): Promise<string[]> {
  const database = openDatabase(url);
  const rows = await database.setting.findMany({ orderBy: { key: "asc" } });
  await database.$disconnect();
  return rows.map(({ key }) => key);
}

describe("backup and restore", () => {
  it("round trip under writing: every row acknowledged before the copy is in it, and it is whole", async () => {
    const test = await sqliteTestDatabase();
    const acknowledged: string[] = [];
    let isWriting = true;
    const writing = (async () => {
      for (let n = 0; isWriting; n += 1) {
        await note(test.database, `k${String(n).padStart(6, "0")}`);
        acknowledged.push(`k${String(n).padStart(6, "0")}`);
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    while (acknowledged.length < 50) await new Promise((resolve) => setTimeout(resolve, 5));
    const before = [...acknowledged];
    const target = join(await mkdtemp(join(tmpdir(), "mailpath-backup-")), "b.db");
    const { bytes } = await backUpTo(test.url, target);
    const after = acknowledged.length;
    isWriting = false;
    await writing;
    expect(bytes).toBeGreaterThan(10_000);
    expect((await stat(target)).mode & 0o777).toBe(0o600);
    await note(test.database, "written later");
    await test.database.$disconnect();

    const { replaced } = await restoreFrom(test.url, target, root, now);
    const restored = await keysIn(test.url);
    expect(before.filter((key) => !restored.includes(key))).toEqual([]);
    expect(restored.length).toBeLessThanOrEqual(after + 1);
    expect(restored).not.toContain("written later");
    expect(await keysIn(`file:${replaced}`)).toContain("written later");
    expect(
      (await readdir(join(sqliteFile(test.url), ".."))).filter((name) => /draft|restore/.test(name)),
    ).toEqual([]);
    await test.drop();
  });

  it("keeps one backup a night for fourteen days, and removes nothing else", async () => {
    const test = await sqliteTestDatabase();
    const folder = backupFolder(test.url);
    expect(await newestNightly(test.url)).toBeNull();
    expect(await backUpNightly(test.url, now)).not.toBeNull();
    expect(await backUpNightly(test.url, now)).toBeNull();
    await writeFile(join(folder, "nightly-2026-11-11.db"), "");
    await writeFile(join(folder, "nightly-2026-11-10.db"), "");
    await writeFile(join(folder, "mine.db"), "");
    await backUpNightly(test.url, now);
    expect((await readdir(folder)).sort()).toEqual([
      "mine.db",
      "nightly-2026-11-11.db",
      "nightly-2026-11-24.db",
    ]);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    await utimes(join(folder, "nightly-2026-11-24.db"), now, now);
    expect(await newestNightly(test.url)).toEqual(now);
    await test.drop();
  });

  it("refuses while a server runs, and files that are damaged, foreign or of a newer version", async () => {
    const test = await sqliteTestDatabase();
    await note(test.database, "mine");
    const folder = await mkdtemp(join(tmpdir(), "mailpath-restore-"));
    const good = join(folder, "good.db");
    await backUpTo(test.url, good);
    const lock = await lockDatabase(test.url);
    await expect(restoreFrom(test.url, good, root, now)).rejects.toThrow(/is running.*Stop it first/);
    await lock?.release();

    const bytes = await readFile(good);
    bytes.fill(0x5a, 4096, 40_000);
    await writeFile(join(folder, "damaged.db"), bytes);
    await writeFile(join(folder, "text.db"), "not a database, whatever its name says\n".repeat(200));
    await writeFile(join(folder, "empty.db"), "");
    const newer = openDatabase(`file:${good}`);
    await newer.$executeRawUnsafe("UPDATE _prisma_migrations SET migration_name = '29991231000000_later'");
    await newer.$disconnect();
    for (const [name, why] of [
      ["damaged.db", /no whole SQLite file/],
      ["text.db", /no whole SQLite file/],
      ["empty.db", /no database of Mailpath/],
      ["good.db", /a newer Mailpath wrote it/],
      ["missing.db", /There is no file/],
    ] as const) {
      const problem = await restoreFrom(test.url, join(folder, name), root, now).catch((error) => error);
      expect(problem).toBeInstanceOf(BackupError);
      expect(problem.message).toMatch(why);
    }
    expect(await keysIn(test.url)).toEqual(["mine"]);
    await test.drop();
  });
});
