import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Maintenance } from "@/lib/core/doctor";
import { UsageError } from "./usage";

/** As the dashboard has it: named, in this folder, or beside the folder this program lies in. Null where none is. */
export function findDataFolder(named: string | undefined): string | null {
  const given = named || process.env.MAILPATH_DATA;
  if (given) return resolve(given);
  const usual = [resolve("data"), fileURLToPath(new URL("../data", import.meta.url))];
  return usual.find((folder) => existsSync(folder)) ?? null;
}

export function requireDataFolder(named: string | undefined): string {
  const found = findDataFolder(named);
  if (found !== null) return found;
  throw new UsageError(
    "no data folder here; run this where Mailpath was started, or name it with --data FOLDER",
  );
}

/** The part of this program that reads a database; null where only this one file was copied to a machine. */
export async function loadMaintenance(named: string | undefined): Promise<Maintenance | null> {
  const file = fileURLToPath(new URL("./maintenance.mjs", import.meta.url));
  if (!existsSync(file)) return null;
  const folder = findDataFolder(named);
  if (folder !== null) process.env.MAILPATH_DATA = folder;
  const { maintenance } = (await import(pathToFileURL(file).href)) as { maintenance: Maintenance };
  return maintenance;
}

export async function requireMaintenance(named: string | undefined): Promise<Maintenance> {
  requireDataFolder(named);
  const found = await loadMaintenance(named);
  if (found !== null) return found;
  throw new UsageError(
    "this works in the folder of an installation only, where dist/maintenance.mjs lies beside this program",
  );
}
