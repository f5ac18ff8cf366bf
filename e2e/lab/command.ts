import { execFile } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";

export type Output = { code: number; stdout: string; stderr: string };
export type RunOptions = { input?: string; timeoutMs?: number; cwd?: string; env?: Record<string, string> };

/** Runs a program to its end; a non-zero exit is a value, a program that cannot start or is cut off throws. */
export function run(argv: readonly string[], options: RunOptions = {}): Promise<Output> {
  const [file = "", ...args] = argv;
  return new Promise((resolve, reject) => {
    const child = execFile(
      file,
      args,
      {
        cwd: options.cwd,
        env: { ...process.env, ...options.env },
        timeout: options.timeoutMs ?? 120_000,
        killSignal: "SIGKILL",
        maxBuffer: 64 * 1024 * 1024,
      },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : error.code;
        if (typeof code === "number") resolve({ code, stdout, stderr });
        else reject(new Error(`${argv.join(" ")}: ${error?.message}\n${stderr}`, { cause: error }));
      },
    );
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(options.input ?? "");
  });
}

/** As `run`, where anything but exit 0 is a fault of the laboratory itself. */
export async function must(argv: readonly string[], options: RunOptions = {}): Promise<string> {
  const output = await run(argv, options);
  if (output.code !== 0)
    throw new Error(`exit ${output.code}: ${argv.join(" ")}\n${output.stdout}${output.stderr}`);
  return output.stdout;
}

/** Asks again until the answer is there; `what` names it in the error. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null> | T | null,
  limits: { timeoutMs?: number; pauseMs?: number } = {},
): Promise<T> {
  const deadline = Date.now() + (limits.timeoutMs ?? 15_000);
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (Date.now() > deadline) throw new Error(`waited in vain for ${what}`);
    await sleep(limits.pauseMs ?? 50);
  }
}
