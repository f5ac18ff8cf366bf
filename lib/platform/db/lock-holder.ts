import { lockDatabase } from "./file-lock";

/** Holds the lock of a file until it is killed, for the test of what happens then. */
async function main(url: string): Promise<void> {
  const lock = await lockDatabase(url);
  process.stdout.write(lock === null ? "refused\n" : "held\n");
  if (lock !== null) setInterval(() => undefined, 1_000);
}

void main(process.argv[2] ?? "");
