import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Bench, bundled, median, spread, table } from "./measured";
import { type FarmCounts, type Field, openField, timed, withFarm } from "./sweep/field";
import { grade } from "./sweep/grade";
import { healthyPairs, mixedPairs, type Pair, tarpitPairs } from "./sweep/mix";
import { blackbox, checkSmtp, mailpath, nmap, nmapScript, type Run, type Tool } from "./sweep/tools";

const rounds = 3;
const deadlineS = 5;

type Measured = { tool: Tool; runs: Run[]; counts: FarmCounts[] };
type Setting = { field: Field; farm: string; floor: string; driver: string };

async function measure(
  { field, farm }: Setting,
  tool: Tool,
  pairs: readonly Pair[],
  times = rounds,
): Promise<Measured> {
  const [runs, counts]: [Run[], FarmCounts[]] = [[], []];
  for (let at = 0; at < times && tool.isThere(); at++) {
    console.log(`  ${tool.name} …`);
    const one = await withFarm(field, farm, pairs, () => tool.run(field, pairs));
    runs.push(one.result);
    counts.push(one.counts);
  }
  return { tool, runs, counts };
}

/** Plain Node holds the same conversations and judges nothing. */
const floorTool = ({ floor }: Setting): Tool => ({
  name: "bare Node, no verdict",
  tells: "nothing",
  isThere: () => true,
  run: async (field, pairs) => {
    const file = join(field.folder, "floor.json");
    writeFileSync(file, JSON.stringify(pairs));
    return { ...(await timed(field, [process.execPath, floor, file])), said: new Map() };
  },
});

const busyLoops = 4;
async function besideBusyLoops<T>(use: () => Promise<T>): Promise<T> {
  const loops = Array.from({ length: busyLoops }, () => spawn(process.execPath, ["-e", "for (;;);"]));
  try {
    return await use();
  } finally {
    for (const loop of loops) loop.kill("SIGKILL");
  }
}

const medianOf = (runs: readonly Run[], pick: (run: Run) => number) => median(runs.map(pick));

function row({ tool, runs }: Measured, pairs: readonly Pair[], floorCpuS: number): (string | number)[] {
  if (runs.length === 0) return [tool.name, "not installed", "", "", "", "", ""];
  const graded = runs.map((run) => grade(pairs, run.said, tool.truth));
  const perThousand = 1_000 / pairs.length;
  const cpuS = medianOf(runs, ({ cpuS }) => cpuS);
  return [
    tool.name,
    `${spread(
      runs.map(({ wallS }) => wallS),
      1,
    )}`,
    `${(medianOf(runs, ({ wallS }) => wallS) / deadlineS).toFixed(2)}`,
    `${(cpuS * perThousand).toFixed(2)}`,
    floorCpuS > 0 ? `${(cpuS / floorCpuS).toFixed(2)}` : "",
    medianOf(runs, ({ rssMiB }) => rssMiB).toFixed(0),
    tool.tells === "nothing"
      ? ""
      : `${Math.min(...graded.map(({ right }) => right))} of ${pairs.length} (${tool.tells})`,
    tool.tells === "nothing" ? "" : Math.max(...graded.map(({ falseAlarms }) => falseAlarms)),
  ];
}

const head = [
  "tool",
  "wall, s",
  "times the 5 s deadline",
  "CPU s per 1,000",
  "times the floor's CPU",
  "memory, MiB",
  "right, worst run",
  "healthy called otherwise",
];

async function mixed(bench: Setting): Promise<string> {
  const pairs = mixedPairs();
  const floor = await measure(bench, floorTool(bench), pairs);
  const ours = await measure(bench, mailpath, pairs);
  const busy = await besideBusyLoops(() => measure(bench, mailpath, pairs));
  const others = [
    await measure(bench, blackbox(256, bench.driver), pairs),
    await measure(bench, blackbox(2_000, bench.driver), pairs),
    await measure(bench, nmap, pairs),
    await measure(bench, checkSmtp, pairs, 1),
    await measure(bench, nmapScript, pairs, 1),
  ];
  const floorCpuS = medianOf(floor.runs, ({ cpuS }) => cpuS);
  const named = { ...busy, tool: { ...mailpath, name: `mailpath check, ${busyLoops} busy loops beside it` } };
  const rows = [ours, named, floor, ...others].map((one) => row(one, pairs, floorCpuS));
  const counts = [...ours.counts, ...busy.counts];
  const quit = Math.min(...counts.map(({ ehlo, quit }) => quit / ehlo));
  const forbidden = Math.max(...counts.map((one) => one.forbidden));
  return `${table(head, rows)}

Servers that answered EHLO and were left with QUIT: ${(100 * quit).toFixed(1)} % in the worst run; the fourteen whose TLS breaks off can be told nothing. Commands other than EHLO, STARTTLS and QUIT: ${forbidden}.`;
}

async function healthy(bench: Setting): Promise<string> {
  const pairs = healthyPairs();
  const measured = [
    await measure(bench, mailpath, pairs),
    await measure(bench, floorTool(bench), pairs),
    await measure(bench, blackbox(64, bench.driver), pairs),
    await measure(bench, blackbox(256, bench.driver), pairs),
  ];
  const rows = measured.map(({ tool, runs }) => [
    tool.name,
    runs.length === 0 ? "not installed" : (pairs.length / medianOf(runs, ({ wallS }) => wallS)).toFixed(0),
    runs.length === 0 ? "" : medianOf(runs, ({ cpuS }) => cpuS).toFixed(2),
  ]);
  return table(["1,000 healthy servers", "checks a second", "CPU s per 1,000"], rows);
}

/** The whole sweep with tarpits and without; when the last healthy server was judged is not seen. */
async function tarpits(bench: Setting): Promise<string> {
  const alone = healthyPairs();
  const both = [...alone, ...tarpitPairs()];
  const last = async (pairs: readonly Pair[]) => {
    const { runs } = await measure(bench, mailpath, pairs);
    return runs.map((run) => run.wallS);
  };
  const [without, within] = [await last(alone), await last(both)];
  return `A thousand healthy servers alone: ${spread(without, 1)} s. With a thousand tarpits among them, the whole sweep with its ${deadlineS} s deadline: ${spread(within, 1)} s.`;
}

/** The engine against its peers, on a farm in a network namespace of its own. Needs root, and the peers installed. */
export const sweepBench: Bench = {
  name: "sweep",
  title: "Sweep of 2,000 endpoints",
  measure: () =>
    bundled(
      ["sweep/farm.ts", "sweep/floor.ts", "sweep/ask-exporter.ts"],
      async ([farm = "", floor = "", driver = ""]) => {
        const field = await openField();
        try {
          const bench = { field, farm, floor, driver };
          return `Median (least to most) of ${rounds} runs, one for check_smtp and nmap's script. 1,200 open in eleven conditions, 500 refused, 300 dropped; connect and reply limits ${deadlineS} s. The farm's own work runs on the same cores. Of the exporter its own CPU is counted, not that of who asks it.

${await mixed(bench)}

${await healthy(bench)}

${await tarpits(bench)}`;
        } finally {
          await field.close();
        }
      },
    ),
};
