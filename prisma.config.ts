import { defineConfig } from "prisma/config";

// `generate` never runs the schema engine, and yet downloads it unless some executable is named here.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

const url = process.env.DATABASE_URL ?? "file:./data/mailpath.db";
const dialect = process.env.MAILPATH_DIALECT ?? (/^postgres(ql)?:/.test(url) ? "postgresql" : "sqlite");

export default defineConfig({
  schema: `prisma/${dialect}/schema.prisma`,
  migrations: { path: `prisma/${dialect}/migrations` },
  datasource: { url },
});
