import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createAdapter } from "./adapter";
import type { Dialect } from "./dialect";
import { MigrationError, migrateDatabase } from "./migrate";
import { testDatabases } from "./test-database";
import { startPostgres } from "./test-postgres";

const schema = (dialect: Dialect, field: string) =>
  `datasource db {\n  provider = "${dialect}"\n}\n\nmodel Pupil {\n  id Int @id\n  name String\n${field}}\n`;

async function writeMigration(root: string, dialect: Dialect, name: string, sql: string, field = "") {
  const folder = join(root, "prisma", dialect, "migrations", name);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "migration.sql"), sql);
  await writeFile(join(folder, "schema.prisma"), schema(dialect, field));
}

const first = 'CREATE TABLE "Pupil" ("id" INTEGER NOT NULL PRIMARY KEY, "name" TEXT NOT NULL);';
const second = 'ALTER TABLE "Pupil" ADD COLUMN "year" INTEGER NOT NULL DEFAULT 1;';
const broken = `${second}\nINSERT INTO "NoSuchTable" VALUES (1);`;

const script = async (url: string, sql: string) => {
  const adapter = await createAdapter(url).connect();
  await adapter.executeScript(sql);
  await adapter.dispose();
};

const rows = async (url: string, sql: string) => {
  const adapter = await createAdapter(url).connect();
  const result = await adapter.queryRaw({ sql, args: [], argTypes: [] });
  await adapter.dispose();
  return result.rows;
};

describe.each(testDatabases.map(([dialect]) => dialect))("migrations on %s", (dialect) => {
  let root = "";
  let url = "";
  let server = "";
  let count = 0;

  beforeAll(async () => {
    if (dialect === "postgresql") server = await startPostgres();
  }, 60_000);

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), "mailpath-migrate-"));
    count += 1;
    url = dialect === "sqlite" ? `file:${root}/m.db` : `${server}?schema=m${process.pid}_${count}`;
    if (dialect === "postgresql") await script(server, `CREATE SCHEMA "m${process.pid}_${count}"`);
    await writeMigration(root, dialect, "1_first", first);
  });

  afterAll(() => rm(root, { recursive: true, force: true }));

  it("applies once and then does nothing", async () => {
    expect(await migrateDatabase(url, root)).toEqual({ applied: ["1_first"], backup: null });
    expect(await migrateDatabase(url, root)).toEqual({ applied: [], backup: null });
  });

  it("keeps the rows of a filled database", async () => {
    await migrateDatabase(url, root);
    await script(url, `INSERT INTO "Pupil" VALUES (1, '花子'), (2, 'Taro')`);
    await writeMigration(root, dialect, "2_second", second, "  year Int @default(1)\n");
    expect((await migrateDatabase(url, root)).applied).toEqual(["2_second"]);
    expect(await rows(url, 'SELECT "id", "name", "year" FROM "Pupil" ORDER BY "id"')).toEqual([
      [1, "花子", 1],
      [2, "Taro", 1],
    ]);
  });

  it("leaves a filled database as it was when a migration fails, and goes on once it is mended", async () => {
    await migrateDatabase(url, root);
    await script(url, `INSERT INTO "Pupil" VALUES (1, 'Hanako')`);
    await writeMigration(root, dialect, "2_second", broken, "  year Int @default(1)\n");
    await expect(migrateDatabase(url, root)).rejects.toThrow(MigrationError);
    expect(await rows(url, 'SELECT * FROM "Pupil"')).toEqual([[1, "Hanako"]]);
    await writeMigration(root, dialect, "2_second", second, "  year Int @default(1)\n");
    expect((await migrateDatabase(url, root)).applied).toEqual(["2_second"]);
  });

  it("may start twice at once", async () => {
    await Promise.all([migrateDatabase(url, root), migrateDatabase(url, root)]);
    expect(await rows(url, "SELECT migration_name FROM _prisma_migrations")).toEqual([["1_first"]]);
  });

  if (dialect === "sqlite")
    it("copies the file before it changes it, and keeps the newest five copies", async () => {
      await migrateDatabase(url, root);
      for (let step = 2; step < 9; step += 1) {
        await writeMigration(
          root,
          dialect,
          `${step}_step`,
          `CREATE TABLE "T${step}" ("id" INTEGER PRIMARY KEY);`,
        );
        const { backup } = await migrateDatabase(url, root);
        expect(await rows(`file:${backup}`, "SELECT count(*) FROM _prisma_migrations")).toEqual([[step - 1]]);
      }
      const copies = (await readdir(join(root, "backups"))).filter((name) => name.endsWith("Z"));
      expect(copies).toHaveLength(5);
    });
});

describe("a database that cannot be opened", () => {
  it("is one clear sentence", async () => {
    await expect(migrateDatabase("file:/etc/hostname/no.db", "/")).rejects.toThrow(/cannot be opened/);
    await expect(migrateDatabase("postgresql://x@127.0.0.1:1/x", "/")).rejects.toThrow(/cannot be opened/);
    await expect(migrateDatabase("mysql://x", "/")).rejects.toThrow(/must begin with file: or postgresql/);
  });
});
