// Writes the next migration of both dialects: node --import tsx scripts/migrate-dev.ts NAME
import { execFileSync } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { createAdapter } from "../lib/platform/db/adapter";
import type { Dialect } from "../lib/platform/db/dialect";
import { dialectFolder, readMigrations } from "../lib/platform/db/migrations";
import { noFilters, openSchemaEngine } from "../lib/platform/db/schema-engine";

const root = join(import.meta.dirname, "..");
const dialects: Dialect[] = ["sqlite", "postgresql"];
const file = (content: string) => ({ files: [{ path: "schema.prisma", content }] });

/** Comparing two schemas asks PostgreSQL for nothing but its version: no server is needed to write a migration. */
const offlinePostgresql = {
  provider: "postgres",
  adapterName: "offline",
  connect: async () => ({
    provider: "postgres",
    adapterName: "offline",
    queryRaw: async () => ({
      columnNames: ["exists", "version", "numeric_version"],
      columnTypes: [5, 7, 0],
      rows: [[true, "PostgreSQL 15.0", 150_000]],
    }),
    executeRaw: async () => 0,
    executeScript: async () => undefined,
    startTransaction: async () => {
      throw new Error("no server");
    },
    getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
    dispose: async () => undefined,
  }),
  connectToShadowDb: async () => {
    throw new Error("no server");
  },
} as unknown as SqlMigrationAwareDriverAdapterFactory;

const factoryOf = (dialect: Dialect): SqlMigrationAwareDriverAdapterFactory =>
  dialect === "sqlite" ? createAdapter("file:.cache/migrate-dev.db") : offlinePostgresql;

async function difference(dialect: Dialect, schema: string): Promise<string> {
  const previous = (await readMigrations(root, dialect)).at(-1);
  const { engine, close } = await openSchemaEngine(schema, factoryOf(dialect));
  const { stdout } = await engine.diff({
    from: previous ? { tag: "schemaDatamodel", ...file(previous.schema) } : { tag: "empty" },
    to: { tag: "schemaDatamodel", ...file(schema) },
    script: true,
    exitCode: null,
    filters: noFilters,
  });
  await close();
  // The schema is whichever the URL names; creating `public` would ask for rights that nobody needs.
  return (stdout ?? "").replace(/-- CreateSchema\nCREATE SCHEMA IF NOT EXISTS "public";\n\n/, "");
}

async function write(dialect: Dialect, folderName: string): Promise<boolean> {
  const folder = dialectFolder(root, dialect);
  const schema = await readFile(join(folder, "schema.prisma"), "utf8");
  const sql = await difference(dialect, schema);
  if (/^\s*(-- This is an empty migration\.)?\s*$/.test(sql)) return false;
  const target = join(folder, "migrations", folderName);
  await mkdir(target, { recursive: true });
  await writeFile(join(target, "migration.sql"), sql);
  await writeFile(join(target, "schema.prisma"), schema);
  await writeFile(join(folder, "migrations/migration_lock.toml"), `provider = "${dialect}"\n`);
  return true;
}

async function main(): Promise<void> {
  const name = process.argv[2] ?? "";
  if (!/^[a-z0-9_]+$/.test(name)) {
    console.error(
      "Name the migration in lower-case letters, digits and _: npm run db:migration -- add_incidents",
    );
    process.exitCode = 2;
    return;
  }
  execFileSync(process.execPath, ["scripts/prisma-assemble.mjs"], { cwd: root, stdio: "inherit" });
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  for (const dialect of dialects) {
    const isNew = await write(dialect, `${stamp}_${name}`);
    console.log(`${dialect}: ${isNew ? `migration ${stamp}_${name} written` : "nothing has changed"}`);
  }
}

await main();
