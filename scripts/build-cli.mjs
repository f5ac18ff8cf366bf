// One file that plain `node` runs, with nothing beside it: dist/mailpath.mjs, or the path given.
import { chmodSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const outfile = resolve(process.argv[2] ?? join(root, "dist/mailpath.mjs"));

mkdirSync(dirname(outfile), { recursive: true });
await build({
  entryPoints: [join(root, "cli/main.ts")],
  outfile,
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  tsconfig: join(root, "tsconfig.json"),
  define: { MAILPATH_VERSION: JSON.stringify(version) },
  banner: { js: "#!/usr/bin/env node" },
  legalComments: "eof",
  logLevel: "warning",
});
chmodSync(outfile, 0o755);
