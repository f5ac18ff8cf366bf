import "server-only";
import type { SchoolScope } from "@/lib/account/types";
import { db } from "@/lib/platform/db/client";
import type { ShareState, ShareSummary } from "./types";

const stateOf = (revokedAt: Date | null, expiresAt: Date | null, now: Date): ShareState => {
  if (revokedAt !== null) return "revoked";
  return expiresAt !== null && expiresAt <= now ? "expired" : "live";
};

export async function listShares({ schoolId }: SchoolScope, now: Date): Promise<ShareSummary[]> {
  const links = await db().shareLink.findMany({
    where: { schoolId },
    orderBy: { createdAt: "desc" },
    take: 200,
    omit: { tokenHash: true, schoolId: true, createdById: true },
  });
  return links.map(({ revokedAt, ...link }) => ({ ...link, state: stateOf(revokedAt, link.expiresAt, now) }));
}
