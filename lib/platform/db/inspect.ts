import { stat } from "node:fs/promises";
import { within } from "../deadline";
import { createAdapter } from "./adapter";
import { damageOf } from "./backup";
import { dialectOf, sqliteFile } from "./dialect";
import { readMigrations } from "./migrations";

export type DatabaseState =
  | { state: "missing" | "unreachable" }
  | { state: "damaged"; damage: string }
  /** `pending`: migrations the next start applies; `foreign`: those of a newer version. */
  | { state: "reached"; pending: number; foreign: number };

const finished =
  "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL";
const patienceMs = 5_000;

async function finishedMigrations(url: string): Promise<string[]> {
  const adapter = await createAdapter(url).connect();
  try {
    const { rows } = await adapter.queryRaw({ sql: finished, args: [], argTypes: [] });
    return rows.map(([name]) => String(name));
  } finally {
    await adapter.dispose();
  }
}

/** How the database of `url` stands to this version; changes nothing. `root` is the folder that holds `prisma/`. */
export async function inspectDatabase(url: string, root: string): Promise<DatabaseState> {
  const dialect = dialectOf(url) ?? "sqlite";
  if (dialect === "sqlite") {
    const file = sqliteFile(url);
    const size = await stat(file).then(
      (found) => found.size,
      () => 0,
    );
    if (size === 0) return { state: "missing" };
    const damage = await damageOf(file);
    if (damage !== null) return { state: "damaged", damage };
  }
  const held = await within(patienceMs, finishedMigrations(url));
  if (held === null) return { state: "unreachable" };
  const known = (await readMigrations(root, dialect)).map(({ name }) => name);
  return {
    state: "reached",
    pending: known.filter((name) => !held.includes(name)).length,
    foreign: held.filter((name) => !known.includes(name)).length,
  };
}
