// Prisma's client for both dialects, made again only where the schema or Prisma itself has changed.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { dialects, readSchema } from "./prisma-assemble.mjs";

const run = promisify(execFile);
const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const output = (dialect) => join(root, "lib/platform/db/generated", dialect);
const stampFile = (dialect) => join(output(dialect), ".stamp");

function stamp(dialect) {
  const prisma = readFileSync(join(root, "node_modules/prisma/package.json"), "utf8");
  return createHash("sha256").update(readSchema(dialect)).update(prisma).digest("hex");
}

const isCurrent = (dialect) =>
  existsSync(join(output(dialect), "client.ts")) &&
  existsSync(stampFile(dialect)) &&
  readFileSync(stampFile(dialect), "utf8") === stamp(dialect);

async function generateOne(dialect) {
  const env = {
    ...process.env,
    MAILPATH_DIALECT: dialect,
    CHECKPOINT_DISABLE: "1",
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
  };
  await run(process.execPath, ["node_modules/prisma/build/index.js", "generate", "--no-hints"], {
    cwd: root,
    env,
  });
  mkdirSync(output(dialect), { recursive: true });
  writeFileSync(stampFile(dialect), stamp(dialect));
}

/** Names the dialects that were generated. */
export async function generate() {
  const stale = dialects.filter((dialect) => !isCurrent(dialect));
  await Promise.all(stale.map(generateOne));
  return stale;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const made = await generate();
  console.log(
    made.length > 0 ? `Database client generated: ${made.join(", ")}` : "Database client is current.",
  );
}
