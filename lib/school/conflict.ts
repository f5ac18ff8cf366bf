import type { Profile } from "@/lib/core/profile";
import { type Section, sections } from "./types";

const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

/** Parts in which two profiles of one school differ. */
export const differingSections = (mine: Profile, theirs: Profile): Section[] =>
  sections.filter((section) => !same(mine[section], theirs[section]));

/** `mine`, with the parts in `fromTheirs` taken from `theirs`. */
export function mergeProfiles(mine: Profile, theirs: Profile, fromTheirs: ReadonlySet<Section>): Profile {
  const chosen = Object.fromEntries(
    sections.map((section) => [section, (fromTheirs.has(section) ? theirs : mine)[section]]),
  );
  return { ...theirs, ...chosen };
}
