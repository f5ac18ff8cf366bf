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
