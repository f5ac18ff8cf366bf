import "server-only";
import type { SchoolScope } from "@/lib/account/types";
import { latestObservations } from "@/lib/check/data";
import { AppError } from "@/lib/core/error";
import { diagnose } from "@/lib/diagnosis/diagnose";
import { type QueueReading, readQueueText } from "@/lib/diagnosis/reports/queue-reading";
import { providerBook } from "@/lib/provider/data";
import { requireSchool } from "@/lib/school/data";
import { longestReport } from "./schema";
import type { JoinedReading } from "./types";

/** Reads a pasted text for a school. Throws `limit` for one that is too long, `invalid` where nothing is understood. */
export async function readFor(scope: SchoolScope, text: string, now: Date): Promise<QueueReading> {
  if (text.length > longestReport) throw new AppError("limit", { maxLength: longestReport });
  const { profile } = await requireSchool(scope);
  const reading = readQueueText(text, { now, timezone: profile.timezone });
  if (reading.facts.length === 0) throw new AppError("invalid", { message: "nothing-understood" });
  return reading;
}

/** The verdict on a school with a reading joined to what its checks saw. */
export async function joinReading(scope: SchoolScope, reading: QueueReading): Promise<JoinedReading> {
  const [{ profile }, { observations }, providers] = await Promise.all([
    requireSchool(scope),
    latestObservations(scope),
    providerBook(),
  ]);
  return {
    reading,
    about: {
      profile,
      observations,
      diagnosis: diagnose({ profile, observations, facts: reading.facts, providers }),
    },
  };
}
