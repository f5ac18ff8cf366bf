// What needs neither a build nor a browser: the first thing to run, and the first to fail.
import { run, runTool } from "./run.mjs";

const script = (name, ...args) => run(process.execPath, [`scripts/${name}`, ...args]);

async function types() {
  const generated = await script("generate.mjs");
  if (generated.code !== 0) return generated;
  const pages = await runTool("next/dist/bin/next", ["typegen"]);
  return pages.code === 0 ? runTool("typescript/bin/tsc", ["--noEmit", "--pretty", "false"]) : pages;
}

export const quickChecks = [
  {
    name: "format",
    run: () => runTool("@biomejs/biome/bin/biome", ["check", "--diagnostic-level=error", "."]),
  },
  { name: "types", run: types },
  {
    name: "layers",
    run: () =>
      runTool("dependency-cruiser/bin/dependency-cruise.mjs", [
        ...["--config", ".dependency-cruiser.cjs"],
        ...["lib", "cli", "components", "app", "i18n", "server"],
      ]),
  },
  { name: "structure", run: () => script("check-structure.mjs") },
  { name: "messages", run: () => script("check-messages.mjs") },
  { name: "schemas", run: () => script("prisma-assemble.mjs", "--check") },
  { name: "floors", run: () => script("check-floor.mjs") },
  { name: "documents", run: () => script("check-docs.mjs") },
];
