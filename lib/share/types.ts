import type { Diagnosis, DiagnosisCode } from "@/lib/core/diagnosis";
import type { Words } from "@/lib/core/locale";
import type { Observation } from "@/lib/core/observation";
import type { Profile } from "@/lib/core/profile";
import type { Incident } from "@/lib/incident/types";
import type { ShareKind, SharePart, ShareRecord } from "./schema";

export type ShareState = "live" | "expired" | "revoked";

export type ShareSummary = {
  id: string;
  label: string;
  kind: ShareKind;
  masked: boolean;
  parts: SharePart[];
  hasPassword: boolean;
  state: ShareState;
  createdAt: Date;
  expiresAt: Date | null;
  viewCount: number;
  lastViewAt: Date | null;
};

/** What people of the school announced; times of repeated work are those of its next turn. */
export type Notices = {
  incidents: readonly Incident[];
  work: readonly { id: string; note: Words; start: Date; end: Date }[];
};

/** A change of the verdict: its words are picked where they are read. */
export type PublicChange = { id: string; at: Date; code: DiagnosisCode; line: string | null };

/** A live link as the public routes know it. */
export type PublicShare = {
  id: string;
  schoolId: string;
  kind: ShareKind;
  masked: boolean;
  parts: SharePart[];
  /** As it is stored, not as it is typed. */
  password: string | null;
  createdAt: Date;
  expiresAt: Date | null;
  /** Null where the link does not show them. */
  notices: Notices | null;
  /** Newest first. */
  changes: readonly PublicChange[];
  /** The same for as long as its page would come out the same. */
  stamp: string;
};

/**
 * All that a share link's page may show: an explicit list, masked already where the link says so. Notes, contacts,
 * LAN addresses and recipe values are never in it.
 */
export type StatusView = {
  schoolName: string;
  /** `server.host`, control hosts and addresses are words or null where `masked`. */
  profile: Profile;
  observations: Observation[];
  diagnosis: Diagnosis;
  masked: boolean;
  parts: readonly SharePart[];
  /** When the newest observation was made; null where nothing was looked at yet. */
  checkedAt: Date | null;
  /** The day a link of kind `record` stands for; null where the page follows the school. */
  asOf: Date | null;
  repair: RepairView | null;
};

/** A repair's record as a link shows it: who signed is null where masked. */
export type RepairView = Omit<NonNullable<ShareRecord["repair"]>, "open" | "mail" | "before"> & {
  before: Pick<StatusView, "observations" | "diagnosis"> | null;
  open: { at: string; by: string | null; matches: boolean } | null;
  mail: { at: string; by: string | null; arrives: boolean; arrivedAt: string | null } | null;
};
