// npm run verify: what needs neither a build nor a browser. The same checks are part of npm test.
import { chdir } from "node:process";
import { install } from "./install.mjs";
import { root, runTool } from "./run.mjs";

chdir(root);
await install(console.log);
const { quickChecks } = await import("./quick-checks.mjs");
const unit = { name: "unit", run: () => runTool("vitest/vitest.mjs", ["run"], { env: { NO_COLOR: "1" } }) };

for (const { name, run } of [...quickChecks, unit]) {
  const startedMs = Date.now();
  const { code, output } = await run();
  console.log(
    `${code === 0 ? "fine  " : "FAILED"} ${name} (${((Date.now() - startedMs) / 1000).toFixed(1)} s)`,
  );
  if (code === 0) continue;
  console.log(output.trim().split("\n").slice(-120).join("\n"));
  process.exitCode = 1;
}
