import { readdir, rm, stat, statfs, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { DoctorFinding } from "@/lib/core/doctor";
import { dialectOf, sqliteFile } from "@/lib/platform/db/dialect";
import { finding } from "./finding";

const othersBits = 0o077;
const isWindows = process.platform === "win32";

/** The data folder: there, writable, and closed to other accounts of this machine. */
export async function inspectFolder(folder: string): Promise<DoctorFinding> {
  const found = await stat(folder).catch(() => null);
  if (found === null) return finding("data-folder", "caution", "missing", { folder });
  if (!found.isDirectory()) return finding("data-folder", "bad", "no-folder", { folder });
  const trial = join(folder, `.doctor-${process.pid}`);
  try {
    await writeFile(trial, "", { mode: 0o600 });
  } catch (error) {
    const { code = "EUNKNOWN" } = error as NodeJS.ErrnoException;
    return finding("data-folder", "bad", "not-writable", { folder, error: code });
  } finally {
    await rm(trial, { force: true }).catch(() => undefined);
  }
  return finding("data-folder", "good", "usable", { folder });
}

/** The files that open doors: the database, keys, settings. */
export async function inspectSecrets(folder: string): Promise<DoctorFinding> {
  if (isWindows) return finding("secrets", "unknown", "windows");
  const names = await readdir(folder).catch(() => []);
  const open: string[] = [];
  for (const name of names) {
    const found = await stat(join(folder, name)).catch(() => null);
    if (found?.isFile() && (found.mode & othersBits) !== 0) open.push(name);
  }
  return open.length === 0
    ? finding("secrets", "good", "closed")
    : finding("secrets", "bad", "open", { files: open.slice(0, 5).join(", "), folder });
}

const megabyte = 1024 * 1024;
const fewestBytes = 100 * megabyte;

const sizeOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  );

/** An update and each backup need room for a copy of the database. */
export async function inspectSpace(folder: string, url: string): Promise<DoctorFinding> {
  const disk = await statfs(folder).catch(() => null);
  if (disk === null) return finding("disk", "unknown", "no-folder");
  const free = disk.bavail * disk.bsize;
  const database = dialectOf(url) === "sqlite" ? await sizeOf(sqliteFile(url)) : 0;
  const facts = { freeMb: Math.floor(free / megabyte), databaseMb: Math.ceil(database / megabyte) };
  if (free < fewestBytes) return finding("disk", "bad", "full", facts);
  return free < 2 * database + fewestBytes
    ? finding("disk", "caution", "tight", facts)
    : finding("disk", "good", "enough", facts);
}
