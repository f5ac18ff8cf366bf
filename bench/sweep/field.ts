import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { makeCertificate } from "@/lib/smtp/scripted-peer";
import type { Pair } from "./mix";

const call = promisify(execFile);

/** A network namespace of our own where every address of 10.99/16 is this machine, for the farm and for who looks. */
export type Field = { name: string; folder: string; inside: readonly string[]; close: () => Promise<void> };

export async function openField(): Promise<Field> {
  const name = `mpbench${process.pid}`;
  const folder = mkdtempSync(join(tmpdir(), "mailpath-sweep-"));
  const inside = ["ip", "netns", "exec", name];
  const ip = (...args: string[]) => call("ip", ["-n", name, ...args]);
  await call("ip", ["netns", "add", name]);
  await ip("link", "set", "lo", "up");
  await ip("route", "add", "local", "10.99.0.0/16", "dev", "lo");
  const close = async () => {
    await call("ip", ["netns", "delete", name]);
    rmSync(folder, { recursive: true });
  };
  return { name, folder, inside, close };
}

const elements = (pairs: readonly Pair[], kind: Pair["kind"]) =>
  pairs.filter((pair) => pair.kind === kind).map(({ address, port }) => `${address} . ${port}`);

function filterOf(pairs: readonly Pair[]): string {
  const set = (name: "refused" | "dropped", verdict: string) => {
    const list = elements(pairs, name);
    if (list.length === 0) return ["", ""];
    return [
      `set ${name} { type ipv4_addr . inet_service; elements = { ${list.join(", ")} } }`,
      `ip daddr . tcp dport @${name} ${verdict}`,
    ];
  };
  const [refused, byReset] = set("refused", "reject with tcp reset");
  const [dropped, bySilence] = set("dropped", "drop");
  return `flush ruleset
table ip farm {
  ${refused}
  ${dropped}
  chain input { type filter hook input priority 0; ${byReset}; ${bySilence}; }
}
`.replaceAll("; ;", ";");
}

export type FarmCounts = { connections: number; ehlo: number; quit: number; forbidden: number };

/** The farm for these pairs, for as long as `use` takes; with what it counted. */
export async function withFarm<T>(
  field: Field,
  farm: string,
  pairs: readonly Pair[],
  use: () => Promise<T>,
): Promise<{ result: T; counts: FarmCounts }> {
  const dayMs = 86_400_000;
  const [good, expired] = await Promise.all([
    makeCertificate("mail.farm.example", new Date(Date.now() + dayMs / 2)),
    makeCertificate("mail.farm.example", new Date(Date.now() - dayMs)),
  ]);
  const file = join(field.folder, "farm.json");
  const rules = join(field.folder, "farm.nft");
  writeFileSync(file, JSON.stringify({ pairs, good, expired }));
  writeFileSync(rules, filterOf(pairs));
  const [ip = "", ...netns] = field.inside;
  await call(ip, [...netns, "nft", "-f", rules]);
  const child = spawn(ip, [...netns, process.execPath, farm, file], { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (chunk) => (said += chunk));
  await once(child.stdout, "data");
  try {
    const result = await use();
    child.kill("SIGTERM");
    await once(child, "close");
    return { result, counts: JSON.parse(said.split("\n")[1] ?? "{}") as FarmCounts };
  } finally {
    child.kill("SIGKILL");
  }
}

export type Timed = { stdout: string; wallS: number; cpuS: number; rssMiB: number };

const childrenOf = (pid: number): number[] => {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean).map(Number);
  } catch {
    return [];
  }
};

/** The most memory a process has had so far, MiB. */
export function peakMiB(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1_024;
  } catch {
    return 0;
  }
}

/** One command in the field; CPU by the shell's own account of all its children. */
export async function timed(field: Field, argv: readonly string[], stdin = ""): Promise<Timed> {
  const [ip = "", ...netns] = field.inside;
  const script = 'TIMEFORMAT="%U %S"; time "$@"';
  const start = performance.now();
  const child = spawn(ip, [...netns, "bash", "-c", script, "bench", ...argv]);
  child.stdin.end(stdin);
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk) => (stdout += chunk));
  child.stderr.on("data", (chunk) => (stderr += chunk));
  let rssMiB = 0;
  const poll = setInterval(() => {
    for (const pid of childrenOf(child.pid ?? 0)) rssMiB = Math.max(rssMiB, peakMiB(pid));
  }, 100);
  await once(child, "close");
  clearInterval(poll);
  const wallS = (performance.now() - start) / 1_000;
  const [user = 0, system = 0] = (stderr.trimEnd().split("\n").at(-1) ?? "").split(" ").map(Number);
  return { stdout, wallS, cpuS: user + system, rssMiB };
}
