import type { Diagnosis } from "@/lib/core/diagnosis";
import type { Observation } from "@/lib/core/observation";
import type { Profile } from "@/lib/core/profile";

export type ShareState = "live" | "expired" | "revoked";

export type ShareSummary = {
  id: string;
  label: string;
  masked: boolean;
  state: ShareState;
  createdAt: Date;
  expiresAt: Date | null;
  viewCount: number;
  lastViewAt: Date | null;
};

export type OpenShare = { label: string; masked: boolean };

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
  /** When the newest observation was made; null where nothing was looked at yet. */
  checkedAt: Date | null;
};
