// npm run test:long: loops and benchmarks. The last result stands in docs/long-runs.md.
import { readFileSync, writeFileSync } from "node:fs";
import { chdir } from "node:process";
import { install } from "./install.mjs";
import { root, runTool } from "./run.mjs";

chdir(root);
await install(console.log);
const { build } = await import("./build.mjs");
await build(console.log);

const report = "test-results/long.json";
const args = [
  "run",
  "--config",
  "vitest.long.config.ts",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${report}`,
];
const { code } = await runTool("vitest/vitest.mjs", args, { onOutput: (text) => process.stdout.write(text) });

const files = JSON.parse(readFileSync(report, "utf8")).testResults;
const rows = files.flatMap((file) =>
  file.assertionResults.map(
    (test) => `| ${test.fullName} | ${test.status} | ${(test.duration / 1000).toFixed(1)} s |`,
  ),
);
const date = new Date().toISOString().slice(0, 10);
const head = `# Long runs\n\n\`npm run test:long\`, last on ${date} with Node ${process.versions.node}.\n`;
writeFileSync(
  "docs/long-runs.md",
  `${head}\n| run | result | time |\n| --- | --- | --- |\n${rows.sort().join("\n")}\n`,
);
process.exitCode = code;
