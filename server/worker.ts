import { closeDatabase } from "@/lib/platform/db/client";
import { migrateDatabase } from "@/lib/platform/db/migrate";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { endWork } from "@/lib/platform/shutdown";
import { startWatching } from "@/lib/watch/loop";
import { stopOnSignal } from "./stop";

/** Looks at the schools by schedule, without pages. Any number of these may run beside the web server. */
async function main(): Promise<void> {
  process.umask(0o077);
  const { databaseUrl, watch } = env();
  const { applied, backup } = await migrateDatabase(databaseUrl, process.cwd());
  if (applied.length > 0) log().info({ applied, backup }, "database brought up to date");
  startWatching();
  console.log("Mailpath's worker is watching.");
  if (watch === "web")
    console.log("The web server watches as well: MAILPATH_WATCH=worker leaves it to workers.");
  stopOnSignal([], {
    before: () => undefined,
    endWork,
    after: closeDatabase,
    note: (facts, words) => log().info(facts, words),
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
