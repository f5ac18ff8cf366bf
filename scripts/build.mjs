// Everything that is made from the sources, each part again only where its sources have changed.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { root, run, runTool } from "./run.mjs";

const pageSources = [
  "app",
  "components",
  "i18n",
  "lib",
  "messages",
  "public",
  "prisma/sqlite/schema.prisma",
  "prisma/postgresql/schema.prisma",
  "instrumentation.ts",
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
];
const cliSources = ["cli", "lib", "package-lock.json", "scripts/build-cli.mjs"];

const isIgnored = (path) => /(\.test\.tsx?|\/generated|\/__fixtures__|\/__golden__)$/.test(path);

function filesUnder(path) {
  const full = join(root, path);
  if (!existsSync(full) || isIgnored(path)) return [];
  const entries = readdirSync(full, { withFileTypes: true });
  return entries.flatMap((entry) => {
    const inner = `${path}/${entry.name}`;
    if (entry.isDirectory()) return filesUnder(inner);
    return isIgnored(inner) ? [] : [inner];
  });
}

function hashOf(sources) {
  const hash = createHash("sha256").update(process.versions.node);
  for (const source of sources) {
    const files = /\.\w+$/.test(source)
      ? [source].filter((file) => existsSync(join(root, file)))
      : filesUnder(source).sort();
    for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest("hex");
}

const stampOf = (output) => join(root, ".cache/build", `${output.replaceAll("/", "-")}.sha256`);

const isCurrent = (output, hash) =>
  existsSync(join(root, output)) &&
  existsSync(stampOf(output)) &&
  readFileSync(stampOf(output), "utf8") === hash;

/** Runs `make` unless `output` was made of these very sources; a failed one leaves no stamp behind. */
async function whenChanged(output, sources, make) {
  const hash = hashOf(sources);
  if (isCurrent(output, hash)) return;
  rmSync(stampOf(output), { force: true });
  await make();
  mkdirSync(dirname(stampOf(output)), { recursive: true });
  writeFileSync(stampOf(output), hash);
}

async function must(what, running) {
  const { code, output } = await running;
  if (code === 0) return;
  throw new Error(`${what} failed:\n${output.trim().split("\n").slice(-40).join("\n")}`);
}

const node = (script) => run(process.execPath, [script]);

export async function build(say) {
  const { generate } = await import("./generate.mjs");
  await generate();
  const { buildServer } = await import("./build-server.mjs");
  await Promise.all([
    buildServer(),
    whenChanged("dist/mailpath.mjs", cliSources, () =>
      must("The command line's build", node("scripts/build-cli.mjs")),
    ),
  ]);
  await whenChanged(".next/BUILD_ID", pageSources, () => {
    say("Building the pages (first start or new version, about a minute) …");
    // The build opens no data of this installation, whatever a page does while it is collected.
    const env = { NODE_ENV: "production", MAILPATH_DATA: ".cache/build-data", DATABASE_URL: "" };
    return must("The pages' build", runTool("next/dist/bin/next", ["build"], { env }));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build(console.log);
