import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";

/** One section of docs/benchmarks.md, measured anew. */
export type Bench = { name: string; title: string; measure: () => Promise<string> };

const root = fileURLToPath(new URL("..", import.meta.url));

/** Runs a file of this folder in fresh processes, as it would run in production: bundled, by plain Node. */
export async function withBundle<T>(
  file: string,
  use: (run: (...args: string[]) => Promise<unknown>) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "mailpath-bench-"));
  const outfile = join(folder, "bench.mjs");
  try {
    await build({
      entryPoints: [join(root, "bench", file)],
      outfile,
      bundle: true,
      platform: "node",
      target: "node20",
      format: "esm",
      tsconfig: join(root, "tsconfig.json"),
      logLevel: "warning",
    });
    return await use(async (...args) => {
      const { stdout } = await promisify(execFile)(process.execPath, ["--expose-gc", outfile, ...args]);
      return JSON.parse(stdout);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** `median (min to max)`, with so many decimals. */
export function spread(values: readonly number[], decimals = 0): string {
  const [middle, least, most] = [median(values), Math.min(...values), Math.max(...values)];
  return `${middle.toFixed(decimals)} (${least.toFixed(decimals)} to ${most.toFixed(decimals)})`;
}

export const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
