import "server-only";
import { recordAudit } from "@/lib/account/mutations";
import type { SchoolScope } from "@/lib/account/types";
import { itemsOf } from "@/lib/check/asked";
import { rowOf } from "@/lib/check/mutations";
import { AppError } from "@/lib/core/error";
import type { Observation } from "@/lib/core/observation";
import { hashToken } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db/client";
import type { NewProbe } from "./schema";

export async function createProbe(scope: SchoolScope, probe: NewProbe, token: string): Promise<string> {
  const { name, everyMinutes, place } = probe;
  const { id } = await db().probe.create({
    data: {
      ...place,
      name,
      everyMinutes,
      tokenHash: hashToken(token),
      schoolId: scope.schoolId,
      createdById: scope.userId,
    },
    select: { id: true },
  });
  await audit(scope, "probe.create", id);
  return id;
}

export async function revokeProbe(scope: SchoolScope, id: string): Promise<void> {
  const { count } = await db().probe.updateMany({
    where: { id, schoolId: scope.schoolId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  if (count === 0) throw new AppError("not-found");
  await audit(scope, "probe.revoke", id);
}

/** All probes of a school are to look at once, or one of them. Each learns it when it next asks. */
export async function wishLook({ schoolId }: SchoolScope, id?: string): Promise<void> {
  await db().probe.updateMany({
    where: { schoolId, revokedAt: null, ...(id === undefined ? {} : { id }) },
    data: { wishedAt: new Date() },
  });
}

type Heard = { at: Date; peer: string | null; version: string | null };

export async function noteHeard(id: string, { at, peer, version }: Heard): Promise<void> {
  await db().probe.update({ where: { id }, data: { lastSeenAt: at, peer, version } });
}

const keptDays = 30;
const dayMs = 24 * 3_600_000;

type Report = {
  probeId: string;
  reportId: string;
  vantageId: string;
  observations: Observation[];
  clockAheadMs: number;
  now: Date;
};

/**
 * Stores a probe's report, all or nothing; false where the same report is there already. Looks of that vantage older
 * than `keptDays` go with it.
 */
export async function storeReport({ schoolId }: SchoolScope, report: Report): Promise<boolean> {
  const { vantageId, observations, now } = report;
  const reportId = `${report.probeId}/${report.reportId}`;
  const startedAt = new Date(Math.min(...observations.map(({ at }) => Date.parse(at))));
  return db().$transaction(async (tx) => {
    if ((await tx.checkRun.count({ where: { reportId } })) > 0) return false;
    const counts = { total: observations.length, done: observations.length };
    const targets = JSON.parse(JSON.stringify(itemsOf(observations))) as object;
    const run = await tx.checkRun.create({
      data: {
        ...counts,
        schoolId,
        vantageId,
        reportId,
        targets,
        startedAt,
        purpose: "probe",
        state: "done",
        finishedAt: now,
      },
      select: { id: true },
    });
    await tx.observationRecord.createMany({
      data: observations.map((observation, position) => rowOf(schoolId, run.id, { position, observation })),
    });
    await tx.probe.update({
      where: { id: report.probeId },
      data: { lastReportAt: now, clockAheadMs: report.clockAheadMs },
    });
    const old = { lt: new Date(now.getTime() - keptDays * dayMs) };
    await tx.checkRun.deleteMany({ where: { schoolId, vantageId, purpose: "probe", startedAt: old } });
    return true;
  });
}

const audit = ({ userId, peer, schoolId }: SchoolScope, action: string, probe: string) =>
  recordAudit({ userId, action, subject: schoolId, peer, detail: { probe } });
