// The web server's own part as one file; packages stay in node_modules.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { root } from "./run.mjs";

export const buildServer = () =>
  build({
    entryPoints: [join(root, "server/main.ts")],
    outfile: join(root, "dist/server.mjs"),
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
