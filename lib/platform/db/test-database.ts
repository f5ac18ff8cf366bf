import { randomBytes } from "node:crypto";
import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAdapter } from "./adapter";
import { type Database, openDatabase } from "./client";
import type { Dialect } from "./dialect";
import { migrateDatabase } from "./migrate";
import { startPostgres } from "./test-postgres";

export type TestDatabase = { url: string; database: Database; drop: () => Promise<void> };

const root = process.cwd();
let migratedFile: Promise<string> | undefined;

/** One file per worker is migrated; each test database is a copy of it. */
async function migrateOnce(): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), "mailpath-base-")), "base.db");
  await migrateDatabase(`file:${file}`, root);
  const adapter = await createAdapter(`file:${file}`).connect();
  await adapter.executeScript("PRAGMA wal_checkpoint(TRUNCATE)");
  await adapter.dispose();
  return file;
}

/** A migrated SQLite database of its own. */
export async function sqliteTestDatabase(): Promise<TestDatabase> {
  migratedFile ??= migrateOnce();
  const folder = await mkdtemp(join(tmpdir(), "mailpath-db-"));
  await mkdir(folder, { recursive: true });
  const file = join(folder, "mailpath.db");
  await copyFile(await migratedFile, file);
  const url = `file:${file}`;
  const database = openDatabase(url);
  const drop = async () => {
    await database.$disconnect();
    await rm(folder, { recursive: true, force: true });
  };
  return { url, database, drop };
}

/** A migrated schema of its own on a real PostgreSQL server. */
export async function postgresqlTestDatabase(): Promise<TestDatabase> {
  const server = await startPostgres();
  const schema = `test_${randomBytes(6).toString("hex")}`;
  const url = `${server}?schema=${schema}`;
  const admin = await createAdapter(server).connect();
  await admin.executeScript(`CREATE SCHEMA "${schema}"`);
  await migrateDatabase(url, root);
  const database = openDatabase(url);
  const drop = async () => {
    await database.$disconnect();
    await admin.executeScript(`DROP SCHEMA "${schema}" CASCADE`);
    await admin.dispose();
  };
  return { url, database, drop };
}

type MakeTestDatabase = () => Promise<TestDatabase>;

/** For `describe.each`: what a data test runs on. Where no server is installed `npm test` says so and sets this. */
export const testDatabases: readonly (readonly [Dialect, MakeTestDatabase])[] = [
  ["sqlite", sqliteTestDatabase],
  ...(process.env.MAILPATH_TEST_WITHOUT_POSTGRES ? [] : [["postgresql", postgresqlTestDatabase] as const]),
];
