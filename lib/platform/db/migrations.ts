import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Dialect } from "./dialect";

export type MigrationFolder = { name: string; sql: string; schema: string };

export const dialectFolder = (root: string, dialect: Dialect): string => join(root, "prisma", dialect);

/** The committed migrations of one dialect, oldest first. Each carries the schema it leads to. */
export async function readMigrations(root: string, dialect: Dialect): Promise<MigrationFolder[]> {
  const base = join(dialectFolder(root, dialect), "migrations");
  const entries = await readdir(base, { withFileTypes: true }).catch(() => []);
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return Promise.all(
    names.map(async (name) => ({
      name,
      sql: await readFile(join(base, name, "migration.sql"), "utf8"),
      schema: await readFile(join(base, name, "schema.prisma"), "utf8"),
    })),
  );
}

/** The list in the shape the schema engine takes. */
export const toMigrationList = (root: string, dialect: Dialect, migrations: MigrationFolder[]) => ({
  baseDir: join(dialectFolder(root, dialect), "migrations"),
  lockfile: { path: "./migration_lock.toml", content: `provider = "${dialect}"\n` },
  shadowDbInitScript: "",
  migrationDirectories: migrations.map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } },
  })),
});
