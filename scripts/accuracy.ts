// Writes docs/accuracy.md: how often the diagnosis is right, and whether its confidence keeps its word.
import { writeFileSync } from "node:fs";
import { type Claim, trial } from "@/lib/diagnosis/random-worlds";

const count = Number(process.argv[2] ?? 300);
const bands = [
  [0.95, 1.01],
  [0.8, 0.95],
  [0.65, 0.8],
  [0.5, 0.65],
] as const;

const trials = Array.from({ length: count }, (_, index) => trial(index + 1));
const claims = trials.flatMap((one) => one.claims);
const percent = (part: number, whole: number) =>
  whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;

const mean = (some: readonly Claim[]) => some.reduce((sum, claim) => sum + claim.confidence, 0) / some.length;
const rows = bands.map(([from, to]) => {
  const some = claims.filter((claim) => claim.confidence >= from && claim.confidence < to);
  const kept = some.filter((claim) => claim.isTrue).length;
  const promised = some.length === 0 ? "–" : `${(100 * mean(some)).toFixed(1)} %`;
  return `| ${from} to ${Math.min(to, 1)} | ${some.length} | ${promised} | ${percent(kept, some.length)} |`;
});
const silent = trials.filter((one) => one.primary === "inconclusive").length;
const right = trials.filter((one) => one.right).length;
const sureAndWrong = claims.filter((claim) => claim.confidence >= 0.8 && !claim.isTrue).length;

writeFileSync(
  "docs/accuracy.md",
  `# How far the diagnosis can be trusted

Made by \`npx tsx scripts/accuracy.ts ${count}\` on ${new Date().toISOString().slice(0, 10)}: ${count} random worlds of the school of the story, each with up to two faults, drawn as often as the model expects them, and its own noise, looked at once from two lines, the server's LAN and outside. The worlds come from the same model that judges them, so these figures say that the reckoning is sound, not that the model knows every network.

| | |
| --- | --- |
| primary right, healthy where nobody is stopped, or abstaining | ${right} of ${count} (${percent(right, count)}) |
| abstained (\`inconclusive\`) | ${silent} |
| claims of 0.8 or more that were false | ${sureAndWrong} of ${claims.filter((claim) => claim.confidence >= 0.8).length} |

| confidence claimed | claims | promised on average | true |
| --- | --- | --- | --- |
${rows.join("\n")}
`,
);
