import type { Diagnosis } from "@/lib/core/diagnosis";
import type { Observation } from "@/lib/core/observation";
import { hasUsers, type Line, type Profile } from "@/lib/core/profile";
import type { Facts } from "@/lib/wizard/steps";

type Known = {
  profile: Profile;
  profileVersion: number;
  observations: readonly Observation[];
  diagnosis: Diagnosis;
};

export const linesWithUsers = (profile: Profile): Line[] => {
  const found = profile.lines.filter((line) => hasUsers(profile, line));
  return found.length > 0 ? found : profile.lines;
};

/** Whether somebody looked at the mail server from behind a line; beside the server counts for the server's own. */
export const isLookedFrom = (profile: Profile, line: Line, observations: readonly Observation[]): boolean =>
  observations.some(
    ({ vantage, target }) =>
      target.role === "server" &&
      (vantage.line === line.id || (line.id === profile.server.line && vantage.place === "server-lan")),
  );

export function factsOf({ profile, profileVersion, observations, diagnosis }: Known): Facts {
  return {
    profileVersion,
    hasLooked: observations.some(({ target }) => target.role === "server"),
    hasLookedEverywhere: linesWithUsers(profile).every((line) => isLookedFrom(profile, line, observations)),
    primary: diagnosis.primary,
  };
}
