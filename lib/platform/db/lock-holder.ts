import { lockDatabase } from "./file-lock";

/** Holds the lock of a file until it is killed, for the test of what happens then. Nothing here refers to the lock. */
async function main(url: string): Promise<void> {
  const isHeld = (await lockDatabase(url)) !== null;
  globalThis.gc?.();
  process.stdout.write(isHeld ? "held\n" : "refused\n");
  if (isHeld) setInterval(() => globalThis.gc?.(), 100);
}

void main(process.argv[2] ?? "");
