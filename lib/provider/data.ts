import "server-only";
import { bookOf, type ProviderBook } from "@/lib/catalogue/provider/book";
import { providerRecord } from "@/lib/catalogue/provider/record";
import type { OwnProvider } from "@/lib/catalogue/types";
import { db } from "@/lib/platform/db/client";
import { log } from "@/lib/platform/log";
import { basisOf } from "./basis";
import { ownRecordSchema } from "./schema";
import type { OwnProviderDetail } from "./types";

/** What can no longer be read is left out and logged: the shipped record then stands again. */
function readRecord(stored: unknown, id: string): OwnProvider | null {
  const parsed = ownRecordSchema.safeParse(stored);
  if (parsed.success) return { ...parsed.data, id };
  log().error({ provider: id, problem: parsed.error.issues[0]?.path }, "a provider entry cannot be read");
  return null;
}

/** All entries of the administrators, by name. */
export async function listOwnProviders(): Promise<OwnProviderDetail[]> {
  const rows = await db().ownProvider.findMany({ orderBy: { id: "asc" }, take: 1_000 });
  return rows.flatMap(({ id, record: stored, basis, version, updatedAt }) => {
    const record = readRecord(stored, id);
    if (record === null) return [];
    const shipped = providerRecord(id);
    const shippedChanged = shipped !== null && basisOf(shipped) !== basis;
    return [{ record, version, updatedAt, shipped, shippedChanged }];
  });
}

export async function findOwnProvider(id: string): Promise<OwnProviderDetail | null> {
  return (await listOwnProviders()).find(({ record }) => record.id === id) ?? null;
}

/** What this installation knows of providers: what ships, and over it what its administrators wrote. */
export async function providerBook(): Promise<ProviderBook> {
  return bookOf((await listOwnProviders()).map(({ record }) => record));
}
