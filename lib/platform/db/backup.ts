import { chmod, chown, copyFile, link, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import { createAdapter } from "./adapter";
import { sqliteFile } from "./dialect";
import { lockDatabase } from "./file-lock";
import { readMigrations } from "./migrations";

/** A backup or a restoring that did not go through, in one sentence an administrator can act on. */
export class BackupError extends Error {
  override name = "BackupError";
}

export type BackedUp = { file: string; bytes: number };

export const backupFolder = (url: string): string => join(dirname(sqliteFile(url)), "backups");
export const nightlyDays = 14;

const nightlyName = /^nightly-(\d{4}-\d\d-\d\d)\.db$/;
const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;
/** A moment as part of a file's name. */
export const stampOf = (now: Date): string => now.toISOString().replace(/[:.]/g, "-");
const saidOf = (error: unknown) => (error instanceof Error ? error.message : String(error)).slice(0, 300);

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

async function withFile<T>(file: string, use: (adapter: SqlDriverAdapter) => Promise<T>): Promise<T> {
  const adapter = await createAdapter(`file:${file}`).connect();
  try {
    return await use(adapter);
  } finally {
    await adapter.dispose();
  }
}

const firstColumn = async (adapter: SqlDriverAdapter, sql: string): Promise<string[]> =>
  (await adapter.queryRaw({ sql, args: [], argTypes: [] })).rows.map(([value]) => String(value));

/** What is wrong inside a SQLite file; null where it is whole. */
export async function damageOf(file: string): Promise<string | null> {
  try {
    const said = await withFile(file, (adapter) => firstColumn(adapter, "PRAGMA integrity_check(3)"));
    return said.length === 1 && said[0] === "ok" ? null : said.join("; ").slice(0, 300);
  } catch (error) {
    return saidOf(error);
  }
}

/** On the disk before its name is: a power cut leaves the old state or the new one. */
async function settle(draft: string, target: string): Promise<void> {
  const handle = await open(draft, "r+");
  await handle.sync();
  await handle.close();
  await rename(draft, target);
  const folder = await open(dirname(target), "r");
  await folder.sync().catch(() => undefined);
  await folder.close();
}

const removeFile = async (file: string): Promise<void> => {
  for (const end of ["", "-wal", "-shm"]) await rm(`${file}${end}`, { force: true });
};

/** Run by root, a file still belongs to the account that runs Mailpath. */
async function giveTo(file: string, folder: string): Promise<void> {
  await chmod(file, 0o600);
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = await stat(folder);
  await chown(file, uid, gid);
}

/** One consistent copy of the SQLite file of `url` while it is in use, looked through before it gets its name. */
export async function backUpTo(url: string, target: string): Promise<BackedUp> {
  const source = sqliteFile(url);
  if (!(await isThere(source))) throw new BackupError(`There is no database at ${source}.`);
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const draft = `${target}.draft-${process.pid}`;
  try {
    await withFile(source, (adapter) => adapter.executeScript(`VACUUM INTO ${quote(draft)}`));
    const damage = await damageOf(draft);
    if (damage !== null)
      throw new BackupError(`The database is damaged, no backup was made of it: ${damage}`);
    await giveTo(draft, dirname(source));
    await settle(draft, target);
  } catch (error) {
    if (error instanceof BackupError) throw error;
    throw new BackupError(`No backup was made: ${saidOf(error)}`, { cause: error });
  } finally {
    await removeFile(draft);
  }
  return { file: target, bytes: (await stat(target)).size };
}

/** The day of a moment where this machine stands. */
export const localDay = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");

/** This night's backup, unless it is there; those of more than `nightlyDays` days ago are removed. */
export async function backUpNightly(url: string, now: Date): Promise<BackedUp | null> {
  const folder = backupFolder(url);
  const target = join(folder, `nightly-${localDay(now)}.db`);
  const made = (await isThere(target)) ? null : await backUpTo(url, target);
  const oldest = localDay(new Date(now.getTime() - nightlyDays * 24 * 3_600_000));
  for (const name of await readdir(folder)) {
    const day = nightlyName.exec(name)?.[1];
    if (day !== undefined && day <= oldest) await rm(join(folder, name));
  }
  return made;
}

/** When the newest nightly backup was finished; null where there is none. */
export async function newestNightly(url: string): Promise<Date | null> {
  const folder = backupFolder(url);
  const names = (await readdir(folder).catch(() => [])).filter((name) => nightlyName.test(name)).sort();
  const newest = names.at(-1);
  return newest === undefined ? null : (await stat(join(folder, newest))).mtime;
}

const finishedNames = "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL";

/** Why a file cannot take the database's place; null where it can. */
async function obstacle(draft: string, root: string): Promise<string | null> {
  const damage = await damageOf(draft);
  if (damage !== null) return `it is no whole SQLite file (${damage})`;
  const known = new Set((await readMigrations(root, "sqlite")).map(({ name }) => name));
  const held = await withFile(draft, (adapter) => firstColumn(adapter, finishedNames)).catch(() => null);
  if (held === null || held.length === 0) return "it is no database of Mailpath";
  const foreign = held.filter((name) => !known.has(name));
  return foreign.length === 0
    ? null
    : `a newer Mailpath wrote it (${foreign[0]}); update this one first and restore then`;
}

export type Restored = { replaced: string | null };

/**
 * Puts a backup in the database's place. The file is copied and looked through first; what was there is kept among
 * the backups. Refuses while a server runs. `root` is the folder that holds `prisma/`.
 */
export async function restoreFrom(url: string, file: string, root: string, now: Date): Promise<Restored> {
  if (!(await isThere(file))) throw new BackupError(`There is no file ${file}.`);
  const lock = await lockDatabase(url);
  if (lock === null)
    throw new BackupError("Mailpath is running on this database. Stop it first, then restore.");
  const target = sqliteFile(url);
  const draft = `${target}.restore-${process.pid}`;
  try {
    await copyFile(file, draft);
    if (await isThere(`${file}-wal`)) await copyFile(`${file}-wal`, `${draft}-wal`);
    const problem = await obstacle(draft, root);
    if (problem !== null) throw new BackupError(`${basename(file)} was not restored: ${problem}.`);
    await giveTo(draft, dirname(target));
    const replaced = await keepReplaced(url, now);
    await settle(draft, target);
    return { replaced };
  } catch (error) {
    if (error instanceof BackupError) throw error;
    throw new BackupError(`${basename(file)} was not restored: ${saidOf(error)}`, { cause: error });
  } finally {
    await removeFile(draft);
    await lock.release();
  }
}

/** A second name for the file that is there, so that no moment is without a database. */
async function keepReplaced(url: string, now: Date): Promise<string | null> {
  const current = sqliteFile(url);
  if (!(await isThere(current))) return null;
  const folder = backupFolder(url);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const kept = join(folder, `replaced-${stampOf(now)}.db`);
  // Opened and closed once, a whole file takes its write-ahead log in; of a damaged one the log is kept as it is.
  await withFile(current, (adapter) => adapter.executeScript("PRAGMA wal_checkpoint(TRUNCATE)")).catch(
    () => undefined,
  );
  await link(current, kept);
  if (await isThere(`${current}-wal`)) await rename(`${current}-wal`, `${kept}-wal`);
  await rm(`${current}-shm`, { force: true });
  return kept;
}
