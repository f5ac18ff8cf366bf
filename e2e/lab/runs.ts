import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { removeNamespaces } from "./net/namespace";
import { runsDir, stateDir } from "./places";

const ownerFile = (runId: string) => join(stateDir(runId), "owner");

/** Makes the run's folder, and notes whose it is: a run whose process is gone is an orphan. */
export async function claim(runId: string, owner: number | null): Promise<string> {
  await mkdir(stateDir(runId), { recursive: true });
  await writeFile(ownerFile(runId), owner === null ? "nobody" : `${owner}`);
  return stateDir(runId);
}

/** Ends everything that runs in the run's namespaces and removes them with all that the run wrote. */
export async function remove(runId: string): Promise<void> {
  await removeNamespaces(runId);
  await rm(stateDir(runId), { recursive: true, force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Removes what crashed runs left behind. */
export async function removeOrphans(): Promise<void> {
  for (const runId of await readdir(runsDir).catch(() => [])) {
    const owner = Number(await readFile(ownerFile(runId), "utf8").catch(() => ""));
    if (owner > 0 && !isAlive(owner)) await remove(runId);
  }
}

let count = 0;

/** A run id that no other process uses; `label` of at most five letters says what for. */
export const freshRunId = (label: string): string => `${label}${process.pid.toString(36)}${count++}`;
