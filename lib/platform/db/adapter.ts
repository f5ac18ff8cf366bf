import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { PrismaLibSql } from "@prisma/adapter-libsql";
import { PrismaPg } from "@prisma/adapter-pg";
import { dialectOf, sqliteFile } from "./dialect";

type Client = ReturnType<PrismaLibSql["createClient"]>;
type Transaction = Awaited<ReturnType<Client["transaction"]>>;

/** How long a statement waits for another process's write lock before SQLITE_BUSY. */
const busyTimeoutMs = 5_000;

/** What an answered request promises must survive a power cut: FULL syncs every commit. */
const pragmas = ["journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"];

/**
 * A transaction on the client's one connection. The library would hand its connection away and open another
 * without our pragmas. Prisma's adapter holds its lock until the end, so nothing can slip in between.
 */
async function beginOn(client: Client): Promise<Transaction> {
  // IMMEDIATE waits for its turn at once; a deferred one that reads first fails when it comes to write.
  await client.execute("BEGIN IMMEDIATE");
  let isOpen = true;
  const end = async (statement: "COMMIT" | "ROLLBACK") => {
    if (!isOpen) return;
    isOpen = false;
    await client.execute(statement);
  };
  return {
    execute: (statement) => client.execute(statement),
    batch: async (statements) => {
      const results = [];
      for (const statement of statements) results.push(await client.execute(statement));
      return results;
    },
    executeMultiple: (script) => client.executeMultiple(script),
    commit: async () => {
      try {
        await end("COMMIT");
      } catch (error) {
        await client.execute("ROLLBACK").catch(() => undefined);
        throw error;
      }
    },
    rollback: () => end("ROLLBACK"),
    close: () => void end("ROLLBACK").catch(() => undefined),
    get closed() {
      return !isOpen;
    },
  };
}

class SqliteAdapter extends PrismaLibSql {
  override createClient(config: Parameters<PrismaLibSql["createClient"]>[0]): Client {
    const client = super.createClient({ ...config, timeout: busyTimeoutMs });
    // The driver works synchronously: each statement has run when its call returns. On what is no database the first
    // question of the caller fails as well, and he hears of it.
    for (const pragma of pragmas) client.execute(`PRAGMA ${pragma}`).catch(() => undefined);
    client.transaction = () => beginOn(client);
    return client;
  }
}

export type AdapterFactory = SqliteAdapter | PrismaPg;

/** The driver for a database URL. Makes the folder of a SQLite file where it is missing. */
export function createAdapter(url: string): AdapterFactory {
  switch (dialectOf(url)) {
    case "sqlite":
      mkdirSync(dirname(sqliteFile(url)), { recursive: true });
      return new SqliteAdapter({ url: `file:${sqliteFile(url)}` });
    case "postgresql":
      return new PrismaPg(postgresqlConfig(url), { schema: schemaOf(url) });
    case null:
      throw new Error("DATABASE_URL must begin with file: or postgresql://");
  }
}

/** Nothing in a migration names a schema: the search path decides where its tables go. */
export function postgresqlConfig(url: string): { connectionString: string; options: string } {
  const schema = schemaOf(url);
  if (!/^[a-z_][a-z0-9_]*$/.test(schema))
    throw new Error("DATABASE_URL: schema must be a plain lower-case name");
  return { connectionString: url, options: `-c search_path=${schema}` };
}

/** PostgreSQL's `?schema=` as Prisma's URLs carry it; `public` where none is named. */
const schemaOf = (url: string): string => new URL(url).searchParams.get("schema") ?? "public";
