import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type RunningServer = {
  url: string;
  port: number;
  pid: number;
  dataFolder: string;
  output: () => string;
  /** As an operator stops it; its data stays. */
  end: () => Promise<void>;
  stop: () => Promise<void>;
};

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (typeof address !== "object" || address === null) throw new Error("no free port");
  return address.port;
}

const patienceMs = 60_000;

/**
 * The production server of this tree (`npm run build` first) on a free port, with a data folder of its own. `within`
 * is a command that runs what follows it, such as one that gives the server a hosts file of its own.
 */
export async function startServer(
  settings: Record<string, string> = {},
  within: readonly string[] = [],
): Promise<RunningServer> {
  const dataFolder = settings.MAILPATH_DATA ?? (await mkdtemp(join(tmpdir(), "mailpath-e2e-")));
  const port = await freePort();
  const { DATABASE_URL: _, HOST: __, ...inherited } = process.env;
  const [program = "", ...args] = [...within, process.execPath, "dist/server.mjs"];
  const child = spawn(program, args, {
    env: {
      ...inherited,
      NODE_ENV: "production",
      PORT: String(port),
      MAILPATH_DATA: dataFolder,
      // A test that is about watching asks for it.
      MAILPATH_WATCH: "worker",
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const serving = new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += String(chunk);
      if (output.includes("Mailpath is at")) resolve();
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}:\n${output}`)));
    setTimeout(() => reject(new Error(`the server did not start:\n${output}`)), patienceMs).unref();
  });
  await serving;
  const end = async () => {
    if (child.exitCode !== null) return;
    child.kill("SIGTERM");
    await once(child, "exit");
  };
  const stop = async () => {
    await end();
    if (settings.MAILPATH_DATA === undefined) await rm(dataFolder, { recursive: true, force: true });
  };
  return {
    url: `http://localhost:${port}`,
    port,
    pid: child.pid ?? 0,
    dataFolder,
    output: () => output,
    end,
    stop,
  };
}
