/** `read` looks; `check` also has checks made and hands results in; `write` also changes schools and links. */
export const apiScopes = ["read", "check", "write"] as const;
export type ApiScope = (typeof apiScopes)[number];

export const scopeCovers = (held: ApiScope, asked: ApiScope): boolean =>
  apiScopes.indexOf(held) >= apiScopes.indexOf(asked);

export type TokenSchools = "all" | string[];
export type TokenState = "live" | "expired" | "revoked";

export type TokenSummary = {
  id: string;
  label: string;
  scope: ApiScope;
  schools: TokenSchools;
  state: TokenState;
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
};

export type FoundToken = {
  id: string;
  label: string;
  scope: ApiScope;
  schools: TokenSchools;
  createdById: string;
};
