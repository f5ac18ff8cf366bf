import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";

/** One section of docs/benchmarks.md, measured anew. */
export type Bench = { name: string; title: string; measure: () => Promise<string> };

const root = fileURLToPath(new URL("..", import.meta.url));

/** Bundles files of this folder as they would run in production, by plain Node, for as long as `use` takes. */
export async function bundled<T>(files: readonly string[], use: (paths: string[]) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "mailpath-bench-"));
  try {
    await build({
      entryPoints: files.map((file) => join(root, "bench", file)),
      outdir: folder,
      outExtension: { ".js": ".mjs" },
      bundle: true,
      platform: "node",
      target: "node20",
      format: "esm",
      tsconfig: join(root, "tsconfig.json"),
      logLevel: "warning",
    });
    return await use(files.map((file) => join(folder, `${basename(file, ".ts")}.mjs`)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs a file of this folder in fresh processes and reads the JSON that it prints. */
export const withBundle = <T>(
  file: string,
  use: (run: (...args: string[]) => Promise<unknown>) => Promise<T>,
): Promise<T> =>
  bundled([file], ([path = ""]) =>
    use(async (...args) => {
      const { stdout } = await promisify(execFile)(process.execPath, ["--expose-gc", path, ...args]);
      return JSON.parse(stdout);
    }),
  );

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
