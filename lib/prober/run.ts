import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Observation, observationSchema, type Vantage } from "@/lib/core/observation";
import { log } from "@/lib/platform/log";
import type { DialItem, PlanItem, Seen } from "./types";

/** Waits for the connection and for each reply, in milliseconds; a second look waits longer for the greeting. */
export type Patience = { connectMs: number; replyMs: number };
export const usualPatience: Patience = { connectMs: 5_000, replyMs: 30_000 };

export type ProbeOptions = {
  vantage: Vantage;
  patience?: Patience;
  signal?: AbortSignal;
  onSeen: (seen: Seen) => void;
};

/** How a child ended: all it was asked for was seen, or it stopped before. */
export type ProbeEnd = { missing: number };

const lineLimit = 256 * 1024;
/** Connections to one host at once: a check must never look like a flood. */
const mostPerHost = 5;

/**
 * Looks at each item in a process of its own, away from the web server's event loop: the same command line that
 * people use. Each item carries the address that was judged, and that one is dialled.
 */
export async function probe(items: readonly DialItem[], options: ProbeOptions): Promise<ProbeEnd> {
  if (items.length === 0) return { missing: 0 };
  const waiting = new Map(items.map((item) => [item.id, item]));
  const child = spawnCli(options.patience ?? usualPatience, options.signal);
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("close", (code, signal) => resolve(code === 0 ? "" : `exit ${code ?? signal}`));
  });
  const complaint = collect(child.stderr);
  child.stdin.on("error", () => undefined);
  child.stdin.end(
    JSON.stringify(items.map(({ id, host, address, port, role }) => ({ id, host, address, port, role }))),
  );
  for await (const line of createInterface({ input: child.stdout, crlfDelay: Number.POSITIVE_INFINITY })) {
    const seen = readLine(line, waiting, options.vantage);
    if (seen === null) continue;
    waiting.delete(seen.id);
    options.onSeen(seen);
  }
  const problem = await ended;
  if (problem !== "" || waiting.size > 0)
    log().warn({ problem, missing: waiting.size, said: complaint() }, "the checking process did not finish");
  return { missing: waiting.size };
}

function spawnCli({ connectMs, replyMs }: Patience, signal: AbortSignal | undefined) {
  const cli = join(/* turbopackIgnore: true */ process.cwd(), "dist", "mailpath.mjs");
  const limits = [
    "--timeout",
    String(connectMs),
    "--reply-timeout",
    String(replyMs),
    "--per-host",
    String(mostPerHost),
  ];
  return spawn(process.execPath, [cli, "check", "--targets", "-", "--json", ...limits], {
    stdio: ["pipe", "pipe", "pipe"],
    env: { PATH: process.env.PATH ?? "", NODE_ENV: "production" },
    ...(signal ? { signal } : {}),
  });
}

function collect(stream: NodeJS.ReadableStream): () => string {
  let text = "";
  stream.on("data", (chunk: Buffer) => {
    if (text.length < 2_000) text += chunk.toString("utf8");
  });
  return () => text.slice(0, 2_000).trim();
}

function readLine(line: string, waiting: ReadonlyMap<string, DialItem>, vantage: Vantage): Seen | null {
  if (line.trim() === "" || line.length > lineLimit) return null;
  const json = parseJson(line);
  const parsed = observationSchema.safeParse(json);
  const item = waiting.get(String((json as { id?: unknown } | null)?.id));
  if (!parsed.success || item === undefined) {
    log().warn(
      { problem: parsed.error?.issues[0]?.message ?? "unknown id" },
      "an observation that does not fit",
    );
    return null;
  }
  const { role, host, port, address, resolved } = item;
  return {
    id: item.id,
    observation: { ...parsed.data, vantage, resolved, target: { role, host, address, port } },
  };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** What is known of an item whose name gave no address: an observation like any other. */
export function unresolvedObservation(
  item: Extract<PlanItem, { kind: "unresolved" }>,
  vantage: Vantage,
  now: Date,
): Observation {
  return observationSchema.parse({
    version: 1,
    at: now.toISOString(),
    vantage,
    target: { role: item.role, host: item.host, address: null, port: item.port },
    transport: "dns-failure",
    timings: { dnsMs: item.dnsMs },
    error: { code: item.code, source: "resolver" },
  });
}
