import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { addressRangeSchema } from "@/lib/core/recipe";
import { listOf, parseSettings, withSetting } from "@/lib/core/settings-file";

const setting = "MAILPATH_ALLOW_NETWORKS";

export type Allowed =
  | { ok: true; range: string; file: string; ranges: string[] }
  | { ok: false; problem: string };

/**
 * Adds a range to `mailpath.env` in the data folder; the dashboard reads the file anew at every check.
 * The file is replaced in one step, readable by its owner alone.
 */
export function allowNetwork(dataFolder: string, text: string): Allowed {
  const parsed = addressRangeSchema.safeParse(text);
  if (!parsed.success)
    return { ok: false, problem: `"${text}" is not an address range such as 192.168.0.0/24` };
  const file = join(dataFolder, "mailpath.env");
  const before = readOrEmpty(file);
  const ranges = [...new Set([...listOf(parseSettings(before)[setting]), parsed.data])];
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  try {
    writeFileSync(draft, withSetting(before, setting, ranges.join(",")), { mode: 0o600 });
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  return { ok: true, range: parsed.data, file, ranges };
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}
