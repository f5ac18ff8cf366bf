import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createAdapter } from "./adapter";
import { dialectFolder, readMigrations, toMigrationList } from "./migrations";
import { noFilters, openSchemaEngine } from "./schema-engine";
import { testDatabases } from "./test-database";

const root = process.cwd();

describe.each(testDatabases)("the committed migrations of %s", (dialect, make) => {
  const schemaFile = join(dialectFolder(root, dialect), "schema.prisma");

  it("end at the committed schema", async () => {
    const migrations = await readMigrations(root, dialect);
    expect(migrations.at(-1)?.schema).toBe(await readFile(schemaFile, "utf8"));
  });

  it("are what Prisma's own engine reads from a migrated database", async () => {
    const { url, drop } = await make();
    const schema = await readFile(schemaFile, "utf8");
    const { engine, close } = await openSchemaEngine(schema, createAdapter(url));
    const migrationsList = toMigrationList(root, dialect, await readMigrations(root, dialect));
    const input = { migrationsList, optInToShadowDatabase: false, filters: noFilters };
    expect(await engine.diagnoseMigrationHistory(input)).toEqual({
      hasMigrationsTable: true,
      history: null,
      editedMigrationNames: [],
      failedMigrationNames: [],
    });
    // Reading a PostgreSQL schema back needs a type ("char") that the driver adapter does not hand over.
    if (dialect === "sqlite") {
      const files = [{ path: "schema.prisma", content: schema }];
      const { stdout } = await engine.diff({
        from: { tag: "schemaDatasource", files, configDir: root },
        to: { tag: "schemaDatamodel", files },
        script: true,
        exitCode: null,
        filters: noFilters,
      });
      expect(stdout?.trim()).toBe("-- This is an empty migration.");
    }
    await close();
    await drop();
  }, 60_000);
});
