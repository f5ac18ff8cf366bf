import "server-only";
import { asSchoolScope, type SchoolScope } from "@/lib/account/types";
import { AppError } from "@/lib/core/error";
import { type ProbeWork, probeReportSchema } from "@/lib/core/probe";
import { hashToken } from "@/lib/platform/crypto";
import { env } from "@/lib/platform/env";
import { createRateLimit } from "@/lib/platform/rate-limit";
import { wantedTargets } from "@/lib/prober/targets";
import { requireSchool } from "@/lib/school/data";
import { byOurClock, clockAhead } from "./clock";
import { type FoundProbe, findProbe } from "./data";
import { noteHeard, storeReport } from "./mutations";
import { askEveryS } from "./state";
import { vantageOf } from "./vantage";

/** Characters of one report. */
export const reportBodyLimit = 2 * 1024 * 1024;

const guesses = createRateLimit({ limit: 30, windowMs: 60_000 });
const perProbe = createRateLimit({ limit: 40, windowMs: 60_000 });

type Caller = { authorization: string | null; agent: string | null; peer: string | null; now: Date };
export type OpenProbe = FoundProbe & { scope: SchoolScope };

/** The gate of the probe's routes: a token that is known and not revoked, and not too many questions. */
export async function openProbe({ authorization, agent, peer, now }: Caller): Promise<OpenProbe> {
  const token = /^Bearer ([\w-]{20,200})$/.exec(authorization ?? "")?.[1];
  const probe = token === undefined ? null : await findProbe(hashToken(token));
  if (probe === null) {
    take(guesses, peer ?? "unknown");
    throw new AppError("unauthenticated");
  }
  take(perProbe, probe.id);
  const version = /^mailpath-probe\/([\w.-]{1,40})$/.exec(agent ?? "")?.[1] ?? null;
  await noteHeard(probe.id, { at: now, peer, version });
  return { ...probe, scope: asSchoolScope({ schoolId: probe.schoolId, userId: null, peer, right: "view" }) };
}

function take(limit: typeof guesses, key: string): void {
  const { ok, retryAfterMs } = limit.take(key);
  if (!ok) throw new AppError("too-many", { seconds: Math.ceil(retryAfterMs / 1000) });
}

/** What this probe is to look at: the endpoints of its school's checks, and nothing else. */
export async function workFor({ scope, ...probe }: OpenProbe): Promise<ProbeWork> {
  const { profile } = await requireSchool(scope);
  const { id, place, line } = vantageOf(probe, null);
  return {
    version: 1,
    vantage: { id, place, line },
    targets: wantedTargets(profile, env().controls),
    lookEveryS: probe.everyMinutes * 60,
    askEveryS,
    wish: probe.wishedAt?.toISOString() ?? null,
  };
}

/**
 * Takes what a probe saw. The token, not the sender, says which school and vantage it is; only endpoints that the
 * school's checks ask for count. Gives how many were stored; 0 for a report that was there already. Throws `invalid`.
 */
export async function takeReport(
  { scope, ...probe }: OpenProbe,
  body: string,
  now: Date,
): Promise<{ stored: number }> {
  const report = probeReportSchema.safeParse(parseJson(body));
  if (!report.success) throw new AppError("invalid", { message: "probe-report" });
  const { profile } = await requireSchool(scope);
  const asked = new Map(
    wantedTargets(profile, env().controls).map(({ host, port, role }) => [`${host} ${port}`, role]),
  );
  const vantage = vantageOf(probe, scope.peer);
  const sentAt = new Date(report.data.sentAt);
  const inTime = byOurClock(report.data.observations, { sentAt, now, notBefore: probe.createdAt });
  const observations = inTime.flatMap((seen) => {
    const role = asked.get(`${seen.target.host} ${seen.target.port}`);
    return role === undefined ? [] : [{ ...seen, vantage, target: { ...seen.target, role } }];
  });
  if (observations.length === 0) return { stored: 0 };
  const isNew = await storeReport(scope, {
    probeId: probe.id,
    reportId: report.data.id,
    vantageId: vantage.id,
    observations,
    clockAheadMs: clockAhead({ sentAt, now }),
    now,
  });
  return { stored: isNew ? observations.length : 0 };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
