import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { createAdapter, postgresqlConfig } from "./adapter";
import { dialectOf, sqliteFile } from "./dialect";
import { type MigrationFolder, readMigrations } from "./migrations";

export type MigrationResult = { applied: string[]; backup: string | null };

/** A migration that did not go through, in one sentence an administrator can act on. */
export class MigrationError extends Error {
  override name = "MigrationError";
}

/**
 * Brings the database of `url` to the newest committed schema; does nothing where it is there already.
 * `root` is the folder that holds `prisma/`. Each migration is one transaction together with its row in Prisma's
 * own `_prisma_migrations`, so that a failed one leaves nothing behind; a SQLite file is copied first.
 */
export async function migrateDatabase(url: string, root: string): Promise<MigrationResult> {
  switch (dialectOf(url)) {
    case "sqlite":
      return migrateSqlite(url, await readMigrations(root, "sqlite"));
    case "postgresql":
      return {
        applied: await migratePostgresql(url, await readMigrations(root, "postgresql")),
        backup: null,
      };
    case null:
      throw new MigrationError("DATABASE_URL must begin with file: or postgresql://");
  }
}

/** What to do stands beside what the driver says. */
const advice: readonly [RegExp, string][] = [
  [/SQLITE_FULL|ENOSPC|No space left/i, ". Free some space on the disk that holds it and start again"],
  [
    /ECONNREFUSED|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|terminat|starting up/i,
    ". See that PostgreSQL runs and that DATABASE_URL names it, and start again",
  ],
];

function reason(error: unknown): string {
  const said = (error instanceof Error ? error.message || String(error.name) : String(error))
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 400);
  return said + (advice.find(([pattern]) => pattern.test(said))?.[1] ?? "");
}

export const cannotOpen = (error: unknown) =>
  new MigrationError(`The database cannot be opened: ${reason(error)}`, { cause: error });

const failed = (name: string, error: unknown, backup: string | null) =>
  new MigrationError(
    `The database could not be brought up to date (${name}): ${reason(error)}. Nothing was changed${
      backup === null ? "" : `; a copy from before is ${backup}`
    }.`,
    { cause: error },
  );

/** Prisma's own: the SHA-256 of the script. */
const checksum = (sql: string) => createHash("sha256").update(sql).digest("hex");
const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;

const columns = "id, checksum, migration_name, started_at, finished_at, applied_steps_count";
const finishedNames =
  "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL";

const pendingOf = (migrations: MigrationFolder[], known: ReadonlySet<string>) =>
  migrations.filter(({ name }) => !known.has(name));

// ── SQLite

const sqliteTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME, "migration_name" TEXT NOT NULL,
  "logs" TEXT, "rolled_back_at" DATETIME, "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0);`;

async function migrateSqlite(url: string, migrations: MigrationFolder[]): Promise<MigrationResult> {
  const adapter = await openSqlite(url);
  try {
    const known = await sqliteNames(adapter);
    const pending = pendingOf(migrations, known);
    if (pending.length === 0) return { applied: [], backup: null };
    const backup = known.size > 0 ? await backUp(adapter, sqliteFile(url)) : null;
    for (const migration of pending) await applySqlite(adapter, migration, backup);
    return { applied: pending.map(({ name }) => name), backup };
  } finally {
    await adapter.dispose();
  }
}

async function openSqlite(url: string): Promise<SqlDriverAdapter> {
  try {
    const adapter = await createAdapter(url).connect();
    await adapter.executeScript(sqliteTable);
    return adapter;
  } catch (error) {
    throw cannotOpen(error);
  }
}

async function sqliteNames(adapter: SqlDriverAdapter): Promise<Set<string>> {
  const { rows } = await adapter.queryRaw({ sql: finishedNames, args: [], argTypes: [] });
  return new Set(rows.map(([name]) => String(name)));
}

async function applySqlite(adapter: SqlDriverAdapter, { name, sql }: MigrationFolder, backup: string | null) {
  const now = Date.now();
  // A rebuilt table is dropped and renamed: with foreign keys on, the drop would cascade into its children, and
  // the switch works outside a transaction only. A dangling reference makes the id NULL, which ends it all.
  const id = `CASE WHEN EXISTS (SELECT 1 FROM pragma_foreign_key_check) THEN NULL ELSE ${quote(randomUUID())} END`;
  const record = `SELECT ${id}, ${quote(checksum(sql))}, ${quote(name)}, ${now}, ${now}, 1`;
  try {
    await adapter.executeScript("PRAGMA foreign_keys=OFF");
    await adapter.executeScript(
      `BEGIN IMMEDIATE;\n${sql}\n;INSERT INTO _prisma_migrations (${columns}) ${record};\nCOMMIT;`,
    );
  } catch (error) {
    // Another process starting at the same moment may have been quicker.
    if (!(await sqliteNames(adapter)).has(name)) throw failed(name, error, backup);
  } finally {
    await adapter.executeScript("PRAGMA foreign_keys=ON");
  }
}

const keptBackups = 5;

/** `VACUUM INTO` gives one consistent file whatever the write-ahead log holds. */
async function backUp(adapter: SqlDriverAdapter, file: string): Promise<string> {
  const folder = join(dirname(file), "backups");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const target = join(folder, `${basename(file)}.${new Date().toISOString().replace(/[:.]/g, "-")}`);
  try {
    await adapter.executeScript(`VACUUM INTO ${quote(target)}`);
  } catch (error) {
    throw new MigrationError(
      `No copy could be made before the update, so nothing was changed: ${reason(error)}`,
      {
        cause: error,
      },
    );
  }
  await dropOldBackups(folder, basename(file));
  return target;
}

async function dropOldBackups(folder: string, file: string): Promise<void> {
  const copies = (await readdir(folder)).filter((name) => name.startsWith(`${file}.`) && name.endsWith("Z"));
  for (const name of copies.sort().slice(0, -keptBackups)) await rm(join(folder, name));
}

// ── PostgreSQL

const postgresqlTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;

/** Any fixed number: processes that start together migrate one after the other. */
const advisoryLock = 6_250_587;

async function migratePostgresql(url: string, migrations: MigrationFolder[]): Promise<string[]> {
  const client = new pg.Client(postgresqlConfig(url));
  try {
    await client.connect();
    await client.query(`SELECT pg_advisory_lock(${advisoryLock})`);
    await client.query(postgresqlTable);
  } catch (error) {
    await client.end().catch(() => undefined);
    throw cannotOpen(error);
  }
  try {
    const { rows } = await client.query<{ migration_name: string }>(finishedNames);
    const pending = pendingOf(migrations, new Set(rows.map((row) => row.migration_name)));
    for (const migration of pending) await applyPostgresql(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

async function applyPostgresql(client: pg.Client, { name, sql }: MigrationFolder): Promise<void> {
  const record = [randomUUID(), checksum(sql), name].map(quote).join(", ");
  try {
    await client.query(
      `BEGIN;\n${sql}\n;INSERT INTO _prisma_migrations (${columns}) VALUES (${record}, now(), now(), 1);\nCOMMIT;`,
    );
  } catch (error) {
    await client.query("ROLLBACK");
    throw failed(name, error, null);
  }
}
