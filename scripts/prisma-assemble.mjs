// One set of models, two schemas: prisma/models/*.prisma under a header per dialect.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

export const dialects = ["sqlite", "postgresql"];

const header = (
  dialect,
) => `// Assembled from prisma/models by scripts/prisma-assemble.mjs: edit the models, not this file.

generator client {
  provider = "prisma-client"
  output   = "../../lib/platform/db/generated/${dialect}"
}

datasource db {
  provider = "${dialect}"
}
`;

/** The whole schema of one dialect, as text. */
export function assemble(dialect) {
  const folder = join(root, "prisma/models");
  const models = readdirSync(folder)
    .filter((file) => file.endsWith(".prisma"))
    .sort()
    .map((file) => readFileSync(join(folder, file), "utf8").trim());
  return `${[header(dialect).trim(), ...models].join("\n\n")}\n`;
}

export const schemaPath = (dialect) => join(root, "prisma", dialect, "schema.prisma");

export function readSchema(dialect) {
  try {
    return readFileSync(schemaPath(dialect), "utf8");
  } catch {
    return "";
  }
}

/** Writes what has changed and names the dialects concerned. */
export function writeSchemas() {
  return dialects.filter((dialect) => {
    const text = assemble(dialect);
    if (readSchema(dialect) === text) return false;
    mkdirSync(dirname(schemaPath(dialect)), { recursive: true });
    writeFileSync(schemaPath(dialect), text);
    return true;
  });
}

function main() {
  if (!process.argv.includes("--check")) {
    const written = writeSchemas();
    console.log(written.length > 0 ? `Schemas written: ${written.join(", ")}` : "Schemas are current.");
    return;
  }
  const stale = dialects.filter((dialect) => readSchema(dialect) !== assemble(dialect));
  if (stale.length === 0) return;
  console.error(`Schemas differ from prisma/models: ${stale.join(", ")}. Run: npm run db:assemble`);
  process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
