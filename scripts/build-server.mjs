// The web server's own part, and what the command line does with an installation: a file each; packages stay in
// node_modules.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { root } from "./run.mjs";

export const buildServer = () =>
  build({
    entryPoints: {
      server: join(root, "server/main.ts"),
      maintenance: join(root, "server/maintenance.ts"),
      nightly: join(root, "server/nightly-backup.ts"),
    },
    outdir: join(root, "dist"),
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    packages: "external",
    alias: { "@": root },
    sourcemap: "linked",
    logLevel: "warning",
  });

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildServer();
