import "server-only";
import type { SchoolScope } from "@/lib/account/types";
import { type VantagePlace, vantagePlaces } from "@/lib/core/observation";
import { db } from "@/lib/platform/db/client";
import { probeState } from "./state";
import type { ProbeSummary } from "./types";
import { vantageIdOf } from "./vantage";

const placeOf = (stored: string): VantagePlace =>
  vantagePlaces.find((known) => known === stored) ?? "outside";

/** A school's probes, the newest first, the revoked ones last. */
export async function listProbes({ schoolId }: SchoolScope, now: Date): Promise<ProbeSummary[]> {
  const rows = await db().probe.findMany({
    where: { schoolId },
    orderBy: [{ revokedAt: { sort: "asc", nulls: "first" } }, { createdAt: "desc" }],
    take: 100,
    omit: { tokenHash: true, schoolId: true, createdById: true },
  });
  return Promise.all(
    rows.map(async ({ revokedAt, createdAt: _, wishedAt: __, ...row }) => {
      const probe = { ...row, place: placeOf(row.place) };
      const lastRun = await db().checkRun.findFirst({
        where: { schoolId, vantageId: vantageIdOf(probe), purpose: "probe" },
        orderBy: { startedAt: "desc" },
        select: { id: true },
      });
      return { ...probe, state: probeState({ ...row, revokedAt }, now), lastRunId: lastRun?.id ?? null };
    }),
  );
}

export type FoundProbe = {
  id: string;
  schoolId: string;
  place: VantagePlace;
  lineId: string | null;
  everyMinutes: number;
  wishedAt: Date | null;
  createdAt: Date;
};

/** A probe by its token's hash; null for a wrong or revoked one and for a deleted school, all alike. */
export async function findProbe(tokenHash: string): Promise<FoundProbe | null> {
  const found = await db().probe.findFirst({
    where: { tokenHash, revokedAt: null, school: { deletedAt: null } },
    select: {
      id: true,
      schoolId: true,
      place: true,
      lineId: true,
      everyMinutes: true,
      wishedAt: true,
      createdAt: true,
    },
  });
  return found === null ? null : { ...found, place: placeOf(found.place) };
}
