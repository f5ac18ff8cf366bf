import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Backups are made from this hour of the night on; a machine that was off then makes its own when it is back. */
const nightHour = 2;
const firstLookMs = 60_000;
const everyMs = 30 * 60_000;

type Note = { info: (facts: object, words: string) => void; error: (facts: object, words: string) => void };

/** Copying holds the driver's thread: it is done by a process of its own, and pages stay quick. */
export function runNightly(): Promise<{ code: number | null; said: string }> {
  const script = fileURLToPath(new URL("./nightly.mjs", import.meta.url));
  const child = spawn(process.execPath, [script], { stdio: ["ignore", "pipe", "pipe"], env: process.env });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      said = (said + String(chunk)).slice(-2_000);
    });
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: 1, said: error.message }));
    child.once("close", (code) => resolve({ code, said: said.trim() }));
  });
}

/** Looks twice an hour whether this night's backup is there, and has it made where it is not. */
export function backUpEveryNight(log: Note, run = runNightly): { stop: () => void } {
  let isRunning = false;
  const look = async () => {
    if (isRunning || new Date().getHours() < nightHour) return;
    isRunning = true;
    const { code, said } = await run();
    isRunning = false;
    if (code !== 0) log.error({ said }, "no backup was made");
    else if (said !== "") log.info({ file: said }, "backup made");
  };
  const first = setTimeout(() => void look(), firstLookMs);
  const regular = setInterval(() => void look(), everyMs);
  first.unref();
  regular.unref();
  return {
    stop: () => {
      clearTimeout(first);
      clearInterval(regular);
    },
  };
}
