import { env } from "../env";
import { createAdapter } from "./adapter";
import { dialectOf } from "./dialect";
import { PrismaClient as PostgresqlClient } from "./generated/postgresql/client";
import { PrismaClient } from "./generated/sqlite/client";

export type Database = PrismaClient;

/**
 * All code is typed on the SQLite client. Both clients come from the same models, and what SQLite's filters
 * and options allow is a subset of PostgreSQL's: whatever compiles against the one runs on the other.
 */
const asDatabase = (client: PostgresqlClient): Database => client as unknown as Database;

/** A client of its own for one URL; the caller disconnects it. */
export function openDatabase(url: string): Database {
  const adapter = createAdapter(url);
  return dialectOf(url) === "sqlite"
    ? new PrismaClient({ adapter })
    : asDatabase(new PostgresqlClient({ adapter }));
}

// One process may hold this module twice (the server's bundle and the pages'): the client is shared all the same.
const shared = globalThis as typeof globalThis & { mailpathDatabase?: Database };

/** The process's one client. */
export function db(): Database {
  shared.mailpathDatabase ??= openDatabase(env().databaseUrl);
  return shared.mailpathDatabase;
}

export async function closeDatabase(): Promise<void> {
  const client = shared.mailpathDatabase;
  shared.mailpathDatabase = undefined;
  await client?.$disconnect();
}
