// The web server's own part, the worker, and what the command line does with an installation: a file each; packages stay in
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
      worker: join(root, "server/worker.ts"),
      nightly: join(root, "server/nightly-backup.ts"),
    },
    outdir: join(root, "dist"),
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    packages: "external",
    // What may run on a server alone says so with a package that throws outside of Next: these two are servers.
    alias: { "@": root, "server-only": join(root, "scripts/empty.mjs") },
    sourcemap: "linked",
    logLevel: "warning",
  });

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildServer();
