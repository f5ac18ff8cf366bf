import type { Line, Profile } from "@/lib/core/profile";

export type SchoolSummary = { id: string; name: string; host: string; lineCount: number; updatedAt: Date };

export const dashboardPlaces = ["outside", "line", "server-lan", "server"] as const;
/** Where this Mailpath stands as seen from the school. `line` is set with `line` alone. */
export type DashboardPlace = { place: (typeof dashboardPlaces)[number]; line: string | null };

export type SchoolDetail = {
  id: string;
  name: string;
  profile: Profile;
  version: number;
  dashboard: DashboardPlace;
  createdAt: Date;
  updatedAt: Date;
};

/** How long a deleted school can be brought back. */
export const undoDays = 30;

export type DeletedSchool = { id: string; name: string; deletedAt: Date };

/** Parts of a profile that two people may have changed apart: what a conflict page lays side by side. */
export const sections = ["name", "lines", "server", "controls", "contacts", "notes"] as const;
export type Section = (typeof sections)[number];

/** Somebody saved first: their version, both profiles, and where they differ. */
export type Conflict = { version: number; mine: Profile; theirs: Profile; differing: Section[] };

export const lineLabel = (line: Pick<Line, "id" | "name">): string => line.name ?? line.id;
