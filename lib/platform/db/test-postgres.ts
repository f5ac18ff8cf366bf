import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { chown, mkdtemp, readdir } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
let running: Promise<string> | undefined;

/**
 * The URL of a PostgreSQL server for tests: `MAILPATH_TEST_POSTGRES` where somebody runs one already, else a
 * throwaway one on loopback that ends with this process. Needs Debian's `postgresql` or `initdb` in the path.
 */
export function startPostgres(): Promise<string> {
  const given = process.env.MAILPATH_TEST_POSTGRES;
  if (given) return Promise.resolve(given);
  running ??= launchPostgres().then(({ url }) => url);
  return running;
}

async function binFolder(): Promise<string> {
  const versions = await readdir("/usr/lib/postgresql").catch(() => []);
  const newest = versions.sort((a, b) => Number(a) - Number(b)).at(-1);
  return newest ? `/usr/lib/postgresql/${newest}/bin/` : "";
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}

/** The server refuses to run as root: there it runs as the account that Debian's package made. */
async function serverAccount(): Promise<{ uid: number; gid: number } | Record<string, never>> {
  if (process.getuid?.() !== 0) return {};
  const id = async (flag: string) => Number((await run("id", [flag, "postgres"])).stdout.trim());
  return { uid: await id("-u"), gid: await id("-g") };
}

export type Postgres = {
  url: string;
  /** Ends every connection at once, as an administrator's restart does. */
  stop: () => Promise<void>;
  /** The same server again, with what it held. */
  start: () => Promise<void>;
};

/** A PostgreSQL server of one's own that can go away and come back. */
export async function launchPostgres(): Promise<Postgres> {
  const bin = await binFolder();
  const account = await serverAccount();
  const folder = await mkdtemp(join(tmpdir(), "mailpath-pg-"));
  if (account.uid !== undefined) await chown(folder, account.uid, account.gid);
  const data = join(folder, "data");
  const init = ["-D", data, "-U", "test", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"];
  await run(`${bin}initdb`, init, { ...account, cwd: folder });
  const port = await freePort();
  const options = ["-D", data, "-p", String(port), "-h", "127.0.0.1", "-k", folder, "-F"];
  let server: ChildProcess | undefined;
  process.once("exit", () => {
    server?.kill("SIGINT");
    rmSync(folder, { recursive: true, force: true });
  });
  const start = async () => {
    server = spawn(`${bin}postgres`, options, { ...account, cwd: folder, stdio: "ignore" });
    server.unref();
    await untilReady(bin, port);
  };
  const stop = async () => {
    if (server === undefined || server.exitCode !== null) return;
    const ended = once(server, "exit");
    server.kill("SIGINT");
    await ended;
  };
  await start();
  return { url: `postgresql://test@127.0.0.1:${port}/postgres`, stop, start };
}

async function untilReady(bin: string, port: number): Promise<void> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const ready = await run(`${bin}pg_isready`, ["-q", "-h", "127.0.0.1", "-p", String(port)]).catch(
      () => null,
    );
    if (ready) return;
    if (Date.now() > deadline) throw new Error("PostgreSQL did not start within 20 s");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
