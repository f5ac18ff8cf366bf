import "server-only";
import { recordAudit } from "@/lib/account/mutations";
import type { UserScope } from "@/lib/account/types";
import { providerRecord } from "@/lib/catalogue/provider/record";
import type { OwnProvider } from "@/lib/catalogue/types";
import { AppError } from "@/lib/core/error";
import { db } from "@/lib/platform/db/client";
import { basisOf } from "./basis";

const columns = (record: OwnProvider, scope: UserScope) => ({
  record: JSON.parse(JSON.stringify(record)) as object,
  // Whoever saves has the shipped record of today before them.
  basis: basisOf(providerRecord(record.id)),
  editedById: scope.userId,
});

/** Keeps a new entry. Throws `conflict` where there is one of this id. */
export async function createOwnProvider(scope: UserScope, record: OwnProvider): Promise<void> {
  const isThere = await db().ownProvider.findUnique({ where: { id: record.id }, select: { id: true } });
  if (isThere) throw new AppError("conflict");
  await db().ownProvider.create({ data: { id: record.id, ...columns(record, scope) } });
  await audit(scope, "provider.create", record.id);
}

/** Saves an entry that was edited from version `from`. Throws `conflict` where somebody else was first. */
export async function updateOwnProvider(scope: UserScope, record: OwnProvider, from: number): Promise<void> {
  const { count } = await db().ownProvider.updateMany({
    where: { id: record.id, version: from },
    data: { ...columns(record, scope), version: from + 1 },
  });
  if (count === 0) throw new AppError("conflict");
  await audit(scope, "provider.update", record.id);
}

/** Takes an entry away: the shipped record stands again, or a provider of one's own reads as another. */
export async function deleteOwnProvider(scope: UserScope, id: string): Promise<void> {
  const { count } = await db().ownProvider.deleteMany({ where: { id } });
  if (count === 0) throw new AppError("not-found");
  await audit(scope, "provider.delete", id);
}

const audit = (scope: UserScope, action: string, subject: string) =>
  recordAudit({ userId: scope.userId, action, subject, peer: scope.peer });
