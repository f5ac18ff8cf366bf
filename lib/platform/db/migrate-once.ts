import { migrateDatabase } from "./migrate";

/** Brings one database up to date and may be killed while it does, for the test of what is left then. */
async function main(url: string, root: string): Promise<void> {
  process.stdout.write("begins\n");
  await migrateDatabase(url, root);
  process.stdout.write("done\n");
}

void main(process.argv[2] ?? "", process.argv[3] ?? "");
