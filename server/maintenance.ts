// What the command line does with an installation: built beside it as dist/maintenance.mjs.
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Maintenance } from "@/lib/core/doctor";
import { BackupError, backUpTo, backupFolder, restoreFrom, stampOf } from "@/lib/platform/db/backup";
import { dialectOf } from "@/lib/platform/db/dialect";
import { env } from "@/lib/platform/env";
import { inspect } from "./doctor/inspect";

const root = fileURLToPath(new URL("..", import.meta.url));

function sqliteUrl(): string {
  const { databaseUrl } = env();
  if (dialectOf(databaseUrl) === "sqlite") return databaseUrl;
  throw new BackupError(
    "The database is PostgreSQL: back it up with pg_dump and restore it with pg_restore.",
  );
}

export const maintenance: Maintenance = {
  inspect: (now) => inspect(root, now),
  controls: () => env().controls,
  backup: (target, now) => {
    const url = sqliteUrl();
    const usual = join(backupFolder(url), `by-hand-${stampOf(now)}.db`);
    return backUpTo(url, target === null ? usual : resolve(target));
  },
  restore: (file, now) => restoreFrom(sqliteUrl(), resolve(file), root, now),
};
