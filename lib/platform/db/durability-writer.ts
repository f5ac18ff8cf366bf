import { createAdapter } from "./adapter";

/** Writes numbers, each in a transaction of its own, and prints one only after its commit. */
async function main(url: string): Promise<void> {
  const adapter = await createAdapter(url).connect();
  await adapter.executeScript("CREATE TABLE IF NOT EXISTS ledger (n INTEGER PRIMARY KEY AUTOINCREMENT)");
  for (;;) {
    const { rows } = await adapter.queryRaw({
      sql: "INSERT INTO ledger DEFAULT VALUES RETURNING n",
      args: [],
      argTypes: [],
    });
    process.stdout.write(`${String(rows[0]?.[0])}\n`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

void main(process.argv[2] ?? "");
