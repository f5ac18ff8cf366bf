import type { Diagnosis } from "@/lib/core/diagnosis";
import type { Observation } from "@/lib/core/observation";
import type { Profile } from "@/lib/core/profile";
import type { WizardRunDetail } from "@/lib/wizard-run/types";
import { recordSchema, type ShareRecord } from "./schema";
import { type Choice, statusView } from "./view";

type Known = { profile: Profile; observations: readonly Observation[]; diagnosis: Diagnosis };
type Repair = Pick<WizardRunDetail, "createdAt" | "finishedAt" | "answers" | "records">;

/** Everything there is to see, and still not more than a page may ever show. */
const everything: Choice = { masked: false, parts: ["names"] };
const noWords = { server: "", control: "" };

function publicPart(known: Known) {
  const { profile, observations, diagnosis } = statusView(known, everything, noWords);
  return { profile, observations, diagnosis };
}

/** What is known at this moment, or what a repair has kept, picked field by field: the link shows it for good. */
export function makeRecord(known: Known, now: Date, repair: Repair | null): ShareRecord {
  const after = repair?.records.open ?? repair?.records.before;
  const { profile, ...look } = publicPart(after ? { ...known, ...after } : known);
  return recordSchema.parse({
    version: 1,
    at: (after ? new Date(after.at) : now).toISOString(),
    schoolName: profile.name,
    profile,
    look,
    repair: repair && repairPart(repair, profile),
  });
}

function repairPart({ createdAt, finishedAt, answers, records }: Repair, profile: Profile) {
  const { before, open, mail } = records;
  return {
    begunAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    before: before && open ? publicPart({ ...before, profile }) : null,
    remedy: answers.remedy ? { kind: answers.remedy.kind, port: answers.remedy.port } : null,
    open: open ? { at: open.at, by: open.by, matches: open.matches } : null,
    mail: mail
      ? { at: mail.at, by: mail.by, arrives: mail.verdict === "arrives", arrivedAt: mail.arrivedAt ?? null }
      : null,
  };
}
