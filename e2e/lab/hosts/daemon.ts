import { spawn } from "node:child_process";
import { openSync } from "node:fs";
import { inside } from "../net/namespace";

/** Starts a program that lives as long as its namespace; what it says goes to `logFile`. */
export function startDaemon(namespace: string, argv: readonly string[], logFile: string): void {
  const log = openSync(logFile, "a");
  const [file = "", ...args] = inside(namespace, argv);
  const child = spawn(file, args, { detached: true, stdio: ["ignore", log, log] });
  child.on("error", (cause) => {
    throw new Error(`cannot start ${argv[0]}`, { cause });
  });
  child.unref();
}
