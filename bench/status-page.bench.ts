import { readFileSync } from "node:fs";
import { type Load, load, quantile } from "../e2e/support/load";
import { startServer } from "../e2e/support/server";
import { type Bench, spread, table } from "./measured";
import { type BareServer, startBare } from "./status-page/bare";
import { fillSchool } from "./status-page/fixture";

const rounds = 3;
const seconds = 4;
const connections = 32;
const unknownQueries = Number(process.env.MAILPATH_BENCH_REQUESTS ?? 100_000);

const residentMiB = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;

type Case = { name: string; port: number; path: (request: number) => string };

async function round({ port, path }: Case): Promise<Load> {
  const done = await load({ port, path, connections, most: Number.POSITIVE_INFINITY, seconds });
  if (Object.keys(done.statuses).join() !== "200") throw new Error(JSON.stringify(done.statuses));
  return done;
}

const rate = ({ requests, seconds: took }: Load): number => requests / took;

async function compared(cases: readonly Case[]): Promise<Map<string, Load[]>> {
  const all = new Map<string, Load[]>(cases.map(({ name }) => [name, []]));
  for (const one of cases) await round(one);
  for (let at = 0; at < rounds; at++) for (const one of cases) all.get(one.name)?.push(await round(one));
  return all;
}

function rowOf(name: string, runs: readonly Load[], floor: readonly Load[]): string[] {
  const ratios = runs.map((run, at) => rate(run) / rate(floor[at] ?? run));
  const p99 = runs.map(({ latenciesMs }) => quantile(latenciesMs, 0.99));
  return [name, spread(runs.map(rate)), spread(ratios, 2), spread(p99)];
}

async function memory(page: Case, pid: number): Promise<string> {
  const before = residentMiB(pid);
  const done = await load({ ...page, connections, most: unknownQueries });
  const after = residentMiB(pid);
  return `${done.requests.toLocaleString("en")} requests with as many different query strings: ${before.toFixed(0)} MiB before, ${after.toFixed(0)} MiB after (${(((after - before) / before) * 100).toFixed(0)} %).`;
}

async function measureAll(server: Awaited<ReturnType<typeof startServer>>): Promise<string> {
  const token = await fillSchool(server.dataFolder);
  const body = new Uint8Array(await (await fetch(`${server.url}/s/${token}`)).arrayBuffer());
  const bare: BareServer = await startBare(body);
  const page = { name: "status page", port: server.port, path: () => `/s/${token}` };
  const unknown = {
    ...page,
    name: "status page, an unknown query each time",
    path: (request: number) => `/s/${token}?q=${request}`,
  };
  const floor = { name: "bare route handler, the same bytes", port: bare.port, path: () => "/page/x" };
  try {
    const all = await compared([floor, page, unknown]);
    const floorRuns = all.get(floor.name) ?? [];
    const rows = [...all].map(([name, runs]) => rowOf(name, runs, floorRuns));
    const head = ["what", "requests/s", "of the bare handler", "p99, ms"];
    const kib = Math.round(body.byteLength / 1024);
    return `${connections} connections, ${rounds} rounds of ${seconds} s each, in turn; median (least to most); the client runs on the same cores. The page: 48 things seen and 200 announcements, ${kib} KiB, at most five seconds old; the bare handler is one of Next's in an application of its own. ${await memory(unknown, server.pid)}

${table(head, rows)}`;
  } finally {
    bare.stop();
  }
}

/** A status page against the least that Next can do: a route that sends the same bytes. */
export const statusPageBench: Bench = {
  name: "status-page",
  title: "Status page",
  measure: async () => {
    const server = await startServer();
    try {
      return await measureAll(server);
    } finally {
      await server.stop();
    }
  },
};
