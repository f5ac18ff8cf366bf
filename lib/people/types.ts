import type { Role } from "@/lib/account/rights";

/** Where somebody's role holds: in all schools, or in each of these with its own. */
export type Person = {
  id: string;
  name: string;
  email: string;
  everywhere: Role | null;
  schools: { id: string; name: string; role: Role }[];
  hasSecondFactor: boolean;
  lastSeenAt: Date | null;
  createdAt: Date;
};

export type InvitationState = "open" | "used" | "expired" | "revoked";

export type InvitationSummary = {
  id: string;
  label: string;
  role: Role;
  /** Names of schools, or `all`. */
  schools: "all" | string[];
  state: InvitationState;
  createdAt: Date;
  expiresAt: Date;
};
