import { createAdapter } from "./adapter";
import { dialectOf, sqliteFile } from "./dialect";

export type FileLock = { release: () => Promise<void> };

/** A connection that nobody refers to is collected, and its lock with it. */
const held = new Set<unknown>();

/** Where the lock of a SQLite file stands: a database of its own, so that it is in nobody's way. */
export const lockFileOf = (url: string): string => `${sqliteFile(url)}.lock`;

/**
 * Takes the installation's SQLite file for this process, or gives null where another has it. A transaction that stays
 * open holds the lock: however a process ends, its operating system lets go of it. PostgreSQL needs none.
 */
export async function lockDatabase(url: string): Promise<FileLock | null> {
  if (dialectOf(url) !== "sqlite") return { release: async () => undefined };
  const adapter = await createAdapter(`file:${lockFileOf(url)}`).connect();
  try {
    const transaction = await adapter.startTransaction();
    held.add(transaction).add(adapter);
    return {
      release: async () => {
        held.delete(transaction);
        held.delete(adapter);
        await transaction.rollback();
        await adapter.dispose();
      },
    };
  } catch (error) {
    await adapter.dispose();
    if (isHeld(error)) return null;
    throw error;
  }
}

const isHeld = (error: unknown): boolean =>
  /SQLITE_BUSY|database is locked|SocketTimeout/i.test(
    `${String(error)} ${JSON.stringify(error)} ${String((error as Error).cause ?? "")}`,
  );
