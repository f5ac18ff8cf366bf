import "server-only";
import type { SchoolScope } from "@/lib/account/types";
import { db } from "@/lib/platform/db/client";
import { readingSchema } from "./schema";
import type { KeptReport } from "./types";

/** A mail server gives a message up after five days (sendmail, Postfix; Exim after four): an older queue says nothing. */
export const countsForDays = 5;
const dayMs = 24 * 3_600_000;

/** What was pasted up to this moment counts no more. */
export const countsUntil = (now: Date): Date => new Date(now.getTime() - countsForDays * dayMs);

/** The report that counts for a school, or that counted at `upTo`; null where there is none, or only an old one. */
export async function countingReport(
  { schoolId }: SchoolScope,
  upTo = new Date(),
): Promise<KeptReport | null> {
  const row = await db().serverReport.findFirst({
    where: { schoolId, at: { lte: upTo, gt: countsUntil(upTo) } },
    orderBy: { at: "desc" },
    select: { id: true, at: true, reading: true },
  });
  const reading = readingSchema.safeParse(row?.reading);
  return row !== null && reading.success ? { id: row.id, at: row.at, reading: reading.data } : null;
}
