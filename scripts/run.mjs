// Runs a program to its end and keeps what it said for the case that it fails.
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { quietEnvironment } from "./quiet.mjs";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Groups of their own get no Ctrl+C from the terminal: they are ended with us. */
const groups = new Set();
process.on("exit", () => groups.forEach(endGroup));
const endOnSignal = () => process.exit(130);

const keptCharacters = 200_000;

/** Resolves to `{ code, output }`; both streams are kept in the order they came, the newest part of them. */
export function run(command, args, { env = {}, cwd = root, timeoutMs, onOutput } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...quietEnvironment, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      // A group of its own, so that what the program started ends with it when its time is over.
      detached: timeoutMs !== undefined && process.platform !== "win32",
    });
    if (timeoutMs !== undefined) followSignals(child);
    let output = "";
    const keep = (chunk) => {
      output = (output + chunk).slice(-keptCharacters);
      onOutput?.(String(chunk));
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    const timer = timeoutMs && setTimeout(() => endGroup(child), timeoutMs);
    const end = (code, extra = "") => {
      clearTimeout(timer);
      groups.delete(child);
      resolve({ code, output: output + extra });
    };
    child.on("error", (error) => end(127, `${error.message}\n`));
    child.on("close", (code, signal) => end(code ?? 1, signal ? `ended by ${signal}\n` : ""));
  });
}

function followSignals(child) {
  groups.add(child);
  for (const signal of ["SIGINT", "SIGTERM"])
    if (!process.listeners(signal).includes(endOnSignal)) process.on(signal, endOnSignal);
}

function endGroup(child) {
  try {
    process.kill(process.platform === "win32" ? child.pid : -child.pid, "SIGKILL");
  } catch {
    child.kill("SIGKILL");
  }
}

/** A tool of node_modules, run by this very Node: works the same on Windows. */
export const runTool = (script, args, options) =>
  run(process.execPath, [join(root, "node_modules", script), ...args], options);
