// npm test: installs what is missing, then runs everything. The last line counts: "N passed, N failed".
import { chdir, exit } from "node:process";
import { install } from "./install.mjs";
import { nodeProblem } from "./node-version.mjs";
import { root } from "./run.mjs";

const atOnce = 2;
const isStrict = Boolean(process.env.CI);
const seconds = (fromMs) => `${((Date.now() - fromMs) / 1000).toFixed(0)} s`;

async function runStage(stage) {
  const startedMs = Date.now();
  const ended = await Promise.resolve(stage.run()).catch((error) => ({
    passed: 0,
    failed: 1,
    notRun: [],
    output: String(error.stack ?? error),
  }));
  const took = seconds(startedMs);
  console.log(`${stage.name}: ${ended.passed} passed, ${ended.failed} failed in ${took}`);
  if (ended.failed > 0) console.log(ended.output.trim().split("\n").slice(-200).join("\n"));
  return { name: stage.name, took, ...ended };
}

/** Two stages side by side; each result keeps the place of its stage. */
async function runAll(stages) {
  const results = [];
  let next = 0;
  const worker = async () => {
    while (next < stages.length) {
      const at = next;
      next += 1;
      results[at] = await runStage(stages[at]);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

function printTable(results) {
  const width = Math.max(...results.map(({ name }) => name.length));
  const row = (name, passed, failed, notRun, took) =>
    console.log(
      `${name.padEnd(width)}  ${[passed, failed, notRun, took].map((cell) => String(cell).padStart(8)).join(" ")}`,
    );
  console.log("");
  row("", "passed", "failed", "not run", "time");
  for (const { name, passed, failed, notRun, took } of results)
    row(name, passed, failed, notRun.length, took);
}

function printNotRun(notRun) {
  if (notRun.length === 0) return;
  console.log(`\nNOT RUN${isStrict ? " (counted as failed, since CI is set)" : ""}`);
  for (const { what, why } of notRun) console.log(`  ${what}: ${why}`);
}

async function main() {
  const startedMs = Date.now();
  const problem = nodeProblem();
  if (problem) throw new Error(problem);
  chdir(root);
  await install(console.log);
  const { bringNeeds } = await import("./test-needs.mjs");
  const needs = await bringNeeds(console.log);
  const { build } = await import("./build.mjs");
  await build(console.log);
  const { stagesFor } = await import("./stages.mjs");
  const results = await runAll(stagesFor(needs));
  const notRun = results.flatMap((result) => result.notRun);
  const sum = (pick) => results.reduce((total, result) => total + pick(result), 0);
  const failed = sum((result) => result.failed) + (isStrict ? notRun.length : 0);
  printTable(results);
  printNotRun(notRun);
  console.log(`\nTook ${seconds(startedMs)}.`);
  console.log(`${sum((result) => result.passed)} passed, ${failed} failed`);
  exit(failed > 0 ? 1 : 0);
}

main().catch((error) => {
  console.error(error.message);
  console.log("0 passed, 1 failed");
  exit(1);
});
