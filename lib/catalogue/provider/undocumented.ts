import type { ProviderEntry } from "../types";

/** Nobody has documented a block; what else is known, and a country other than Japan, goes on top. */
export const undocumented = {
  country: "JP",
  kind: "fixed",
  direction: "unknown",
  ports: [],
  scope: "unknown",
  since: [],
  exemption: null,
  relay: null,
  note: null,
  sources: [],
  confidence: "unverified",
} as const satisfies Omit<ProviderEntry, "id">;
