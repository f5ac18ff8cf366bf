// The process that makes one night's backup: built as dist/nightly.mjs. Prints the file where it made one.
import { backUpNightly } from "@/lib/platform/db/backup";
import { env } from "@/lib/platform/env";

process.umask(0o077);
try {
  const made = await backUpNightly(env().databaseUrl, new Date());
  if (made !== null) process.stdout.write(`${made.file}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
