import { requireMaintenance } from "./installation";
import { readOptions, refusePositionals } from "./options";
import { print, printJson } from "./output";
import { UsageError } from "./usage";

const common = { data: { type: "string" }, json: { type: "boolean" } } as const;

/** Their own sentences say what to do; anything else is a bug and shows as one. */
async function said<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && /^(BackupError|EnvError)$/.test(error.name))
      throw new UsageError(error.message);
    throw error;
  }
}

/** A copy of the SQLite file, also while the server runs. */
export async function backup(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions("backup", { ...common, to: { type: "string" } }, args);
  refusePositionals("backup", positionals);
  const maintenance = await requireMaintenance(values.data);
  const made = await said((async () => maintenance.backup(values.to ?? null, new Date()))());
  if (values.json) await printJson(made);
  else await print(`${made.file} (${Math.ceil(made.bytes / 1024)} KiB)\n`);
  return 0;
}

/** Puts a backup in the database's place while the server is stopped; what was there is kept. */
export async function restore(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions("restore", common, args);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new UsageError("restore takes one file, such as data/backups/nightly-2026-11-24.db");
  const maintenance = await requireMaintenance(values.data);
  const { replaced } = await said((async () => maintenance.restore(file, new Date()))());
  if (values.json) await printJson({ restored: file, replaced });
  else await print(`${file} is the database now.${replaced ? ` What was there is kept: ${replaced}` : ""}\n`);
  return 0;
}
