import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { createAdapter } from "./adapter";
import type { Dialect } from "./dialect";
import { migrateDatabase } from "./migrate";
import { testDatabases } from "./test-database";
import { startPostgres } from "./test-postgres";

const migrator = join(import.meta.dirname, "migrate-once.ts");
const pupils = 20_000;

const first = 'CREATE TABLE "Pupil" ("id" INTEGER NOT NULL PRIMARY KEY, "name" TEXT NOT NULL);';
const copies = Array.from(
  { length: 8 },
  (_, at) =>
    `CREATE TABLE "Copy${at}" AS SELECT * FROM "Pupil"; CREATE INDEX "byName${at}" ON "Copy${at}" ("name");`,
);
/** Rebuilds the table, as Prisma does on SQLite, with enough work around it to be hit in the middle. */
const second = `${copies.join("\n")}
CREATE TABLE "new_Pupil" ("id" INTEGER NOT NULL PRIMARY KEY, "name" TEXT NOT NULL, "year" INTEGER NOT NULL DEFAULT 1);
INSERT INTO "new_Pupil" ("id", "name") SELECT "id", "name" FROM "Pupil";
DROP TABLE "Pupil";
ALTER TABLE "new_Pupil" RENAME TO "Pupil";`;
const filled = `INSERT INTO "Pupil" SELECT value, 'Hanako ' || value FROM`;
const numbers: Readonly<Record<Dialect, string>> = {
  sqlite: `(WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < ${pupils}) SELECT value FROM n)`,
  postgresql: `generate_series(1, ${pupils}) AS n(value)`,
};

async function write(root: string, dialect: Dialect, name: string, sql: string, field = "") {
  const folder = join(root, "prisma", dialect, "migrations", name);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "migration.sql"), sql);
  const schema = `datasource db {\n  provider = "${dialect}"\n}\n\nmodel Pupil {\n  id Int @id\n  name String\n${field}}\n`;
  await writeFile(join(folder, "schema.prisma"), schema);
}

async function onDatabase<T>(url: string, use: (query: (sql: string) => Promise<unknown[][]>) => Promise<T>) {
  const adapter = await createAdapter(url).connect();
  try {
    return await use(async (sql) => (await adapter.queryRaw({ sql, args: [], argTypes: [] })).rows);
  } finally {
    await adapter.dispose();
  }
}

/** Starts the migration in a process of its own and kills it so long after it began; whether it had ended by then. */
async function killedAfter(ms: number, url: string, root: string): Promise<boolean> {
  const child = spawn(process.execPath, ["--import", "tsx", migrator, url, root], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const closed = once(child, "close");
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += String(chunk);
  });
  await once(child.stdout, "data");
  await Promise.race([wait(ms), closed]);
  child.kill("SIGKILL");
  await closed;
  return said.includes("done");
}

describe.each(testDatabases.map(([dialect]) => dialect))("a migration killed on %s", (dialect) => {
  it("leaves all rows, and the next start brings it to the end", async () => {
    const root = await mkdtemp(join(tmpdir(), "mailpath-migrate-"));
    const url = dialect === "sqlite" ? `file:${root}/m.db` : await startPostgres();
    await write(root, dialect, "1_first", first);
    await migrateDatabase(url, root);
    await onDatabase(url, (query) => query(`${filled} ${numbers[dialect]}`));
    await write(root, dialect, "2_second", second, "  year Int @default(1)\n");

    let kills = 0;
    for (const ms of [0, 20, 40, 80, 160, 320]) {
      if (await killedAfter(ms, url, root)) break;
      kills += 1;
      const [[count]] = (await onDatabase(url, (query) => query('SELECT COUNT(*) FROM "Pupil"'))) as [
        [unknown],
      ];
      expect(Number(count)).toBe(pupils);
    }
    expect(kills).toBeGreaterThan(0);

    await migrateDatabase(url, root);
    await onDatabase(url, async (query) => {
      expect(await query('SELECT "id", "name", "year" FROM "Pupil" WHERE "id" = 7')).toEqual([
        [7, "Hanako 7", 1],
      ]);
      expect(await query("SELECT migration_name FROM _prisma_migrations ORDER BY migration_name")).toEqual([
        ["1_first"],
        ["2_second"],
      ]);
      if (dialect === "sqlite") expect(await query("PRAGMA integrity_check")).toEqual([["ok"]]);
    });
  }, 120_000);
});
