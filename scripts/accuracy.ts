// Writes docs/accuracy.md: how often the diagnosis is right, whether its confidence keeps its word, how many checks it takes.
import { writeFileSync } from "node:fs";
import { compareOrders } from "@/lib/diagnosis/check-order";
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

const orders = Array.from({ length: count }, (_, index) => compareOrders(index + 1)).filter(
  (one) => one !== null,
);
const quantile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0;
const orderRow = (name: string, needed: readonly number[]) =>
  `| ${name} | ${quantile(needed, 0.5)} | ${quantile(needed, 0.9)} | ${(needed.reduce((a, b) => a + b, 0) / needed.length).toFixed(1)} |`;
const sooner = orders.filter((one) => one.proposed < one.fixed).length;
const later = orders.filter((one) => one.proposed > one.fixed).length;

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

## How many checks it takes

${orders.length} of ${count} random single faults of the same school, those that all 24 checks together show. Counted is how many checks were made when the fault stood there with its place and a confidence of 0.8 or more. The first check is the dashboard's of port 25; after that either the best of the checks that the diagnosis proposes is made, or the next of a fixed order: from the dashboard 25, 587, 465 and the controls, then the same from the classroom, the office and the server's LAN.

| order | median | nine of ten within | mean |
| --- | --- | --- | --- |
${orderRow(
  "proposed",
  orders.map((one) => one.proposed),
)}
${orderRow(
  "fixed",
  orders.map((one) => one.fixed),
)}

The proposed order was sooner in ${sooner} worlds and later in ${later}.
`,
);
