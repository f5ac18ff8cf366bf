import type { DiagnosisFigures } from "./diagnosis-once";
import { worlds } from "./large-school";
import { type Bench, median, spread, table, withBundle } from "./measured";

const processes = 3;

type Runs = { name: string; runs: DiagnosisFigures[] };

async function runsOf(run: (...args: string[]) => Promise<unknown>): Promise<Runs[]> {
  const all: Runs[] = [];
  for (const [place, { name }] of worlds.entries()) {
    const runs: DiagnosisFigures[] = [];
    for (let at = 0; at < processes; at++) runs.push((await run(String(place))) as DiagnosisFigures);
    all.push({ name, runs });
  }
  return all;
}

function rowOf({ name, runs }: Runs): (string | number)[] {
  const of = (pick: (figures: DiagnosisFigures) => number | number[]) => runs.flatMap(pick);
  const ratio = median(of((one) => one.naiveSearchMs)) / median(of((one) => one.searchMs));
  return [
    name,
    runs[0]?.explanations ?? 0,
    spread(of((one) => one.coldMs)),
    spread(of((one) => one.warmMs)),
    spread(of((one) => one.warmCpuMs)),
    `${ratio.toFixed(1)} times`,
    spread(
      of((one) => one.heapMiB),
      1,
    ),
    spread(of((one) => one.rssMiB)),
  ];
}

const head = [
  "what is wrong",
  "explanations compared",
  "first call, ms",
  "later calls, ms",
  "their CPU, ms",
  "search by the book takes",
  "garbage and cache of the first call, MiB",
  "process after it all, MiB",
];

/** The whole `diagnose` for six places and eight endpoints: 48 sights, all single faults, pairs of those that help. */
export const diagnosisBench: Bench = {
  name: "diagnosis",
  title: "Diagnosis of six places and eight endpoints",
  measure: () =>
    withBundle("diagnosis-once.ts", async (run) => {
      const all = await runsOf(run);
      return `Median (least to most) of ${processes} fresh processes; later calls: 25 in each. "By the book" is the same search with every explanation reckoned from nothing. CPU counts the garbage collector's and the compiler's threads as well.

${table(head, all.map(rowOf))}`;
    }),
};
