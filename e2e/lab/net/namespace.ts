import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { must, run, until } from "../command";

const etcDir = "/etc/netns";

/** Names of one run's namespaces all begin with this: that is how what a crashed run left behind is found. */
export const namespacePrefix = (runId: string): string => `mp${runId}-`;

export const inside = (namespace: string, argv: readonly string[]): string[] => [
  "ip",
  "netns",
  "exec",
  namespace,
  ...argv,
];

export async function addNamespace(namespace: string): Promise<void> {
  await must(["ip", "netns", "add", namespace]);
  await must(["ip", "-n", namespace, "link", "set", "lo", "up"]);
}

/** `ip netns exec` lays these files over /etc: so every namespace has names and a resolver of its own. */
export async function giveNames(namespace: string, resolver: string, hosts: string): Promise<void> {
  const dir = join(etcDir, namespace);
  await mkdir(dir, { recursive: true });
  await writeFile(join(dir, "resolv.conf"), `nameserver ${resolver}\noptions timeout:2 attempts:2\n`);
  await writeFile(join(dir, "hosts"), `127.0.0.1 localhost\n${hosts}`);
}

async function listed(prefix: string): Promise<string[]> {
  const text = await must(["ip", "netns", "list"]);
  return text
    .split("\n")
    .map((line) => line.split(" ")[0] ?? "")
    .filter((name) => name.startsWith(prefix));
}

const pidsIn = async (namespace: string): Promise<number[]> =>
  (await run(["ip", "netns", "pids", namespace])).stdout.split("\n").filter(Boolean).map(Number);

function kill(pid: number) {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It ended by itself between the listing and now.
  }
}

/** Ends what runs in the namespace (whatever runs there was started for it) and waits until it is gone. */
async function empty(namespace: string): Promise<void> {
  await until(`${namespace} to be empty`, async () => {
    const pids = await pidsIn(namespace);
    for (const pid of pids) kill(pid);
    return pids.length === 0 ? true : null;
  });
}

/** Removes all namespaces of a run, those of a crashed earlier run with the same id included. */
export async function removeNamespaces(runId: string): Promise<void> {
  const prefix = namespacePrefix(runId);
  const names = await listed(prefix);
  await Promise.all(names.map(empty));
  await Promise.all(names.map((name) => run(["ip", "netns", "del", name])));
  const folders = await readdir(etcDir).catch(() => []);
  for (const folder of folders)
    if (folder.startsWith(prefix)) await rm(join(etcDir, folder), { recursive: true, force: true });
}
