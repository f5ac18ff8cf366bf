import type { Diagnosis } from "@/lib/core/diagnosis";
import type { Observation } from "@/lib/core/observation";
import type { Profile } from "@/lib/core/profile";
import type { QueueReading } from "@/lib/diagnosis/reports/queue-reading";

/** What was pasted of the mail server and is kept with the school's checks. */
export type KeptReport = { id: string; at: Date; reading: QueueReading };

/** A pasted text, read and joined with what the school's checks saw. Nothing of it is stored. */
export type JoinedReading = {
  reading: QueueReading;
  about: { profile: Profile; observations: Observation[]; diagnosis: Diagnosis };
};
