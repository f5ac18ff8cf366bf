// npm run bench [NAME…]: measures and writes its sections of docs/benchmarks.md anew; the others stay.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { diagnosisBench } from "./diagnosis.bench";
import type { Bench } from "./measured";
import { statusPageBench } from "./status-page.bench";
import { sweepBench } from "./sweep.bench";

const benches: readonly Bench[] = [diagnosisBench, statusPageBench, sweepBench];

const file = fileURLToPath(new URL("../docs/benchmarks.md", import.meta.url));
const opening = `# Benchmarks

Made by \`npm run bench\`, which takes names of sections. Absolute figures hang on the machine and on what else it does; ratios, measured in the same run, hang on them less.
`;

const circumstances = () =>
  `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} cores, load ${(loadavg()[0] ?? 0).toFixed(1)} at the start.`;

function sectionsOf(text: string): Map<string, string> {
  const [, ...sections] = text.split(/^## /m);
  return new Map(sections.map((section) => [section.split("\n", 1)[0] ?? "", `## ${section.trimEnd()}\n`]));
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0) throw new Error(`no benchmark called ${unknown.join(", ")}`);

const sections = sectionsOf(existsSync(file) ? readFileSync(file, "utf8") : "");
for (const { name, title, measure } of benches) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`${name} …`);
  const start = circumstances();
  sections.set(title, `## ${title}\n\n${start} ${await measure()}\n`);
  writeFileSync(file, [opening, ...sections.values()].join("\n"));
}
