import { execFile, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("..", import.meta.url));
export const scratch = mkdtempSync(join(tmpdir(), "mailpath-cli-"));
const bundle = join(scratch, "mailpath.mjs");

export type Ran = { code: number | null; stdout: string; stderr: string };

/** Bundles the command line as it is now, away from everything it could lean on. */
export const buildBundle = () =>
  promisify(execFile)(process.execPath, [join(root, "scripts/build-cli.mjs"), bundle]);

/** Runs the bundle as a person would. */
export function runCli(args: readonly string[], input = ""): Promise<Ran> {
  const child = spawn(process.execPath, [bundle, ...args], { cwd: scratch });
  const ran: Ran = { code: null, stdout: "", stderr: "" };
  child.stdout.on("data", (chunk) => (ran.stdout += chunk));
  child.stderr.on("data", (chunk) => (ran.stderr += chunk));
  child.stdin.end(input);
  return new Promise((resolve) => child.on("close", (code) => resolve({ ...ran, code })));
}
