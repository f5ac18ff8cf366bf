import "server-only";
import type { Control, Profile } from "@/lib/core/profile";
import { env } from "@/lib/platform/env";
import { wantedTargets } from "@/lib/prober/targets";

/** The controls that each check looks at: the profile's own, then the operator's. */
export const comparedWith = (profile: Profile): Control[] =>
  wantedTargets(profile, env().controls).filter(({ role }) => role === "control");
