import type { ProviderEntry } from "../types";

/** A provider of Japan of which nobody has documented a block; what else is known of it goes on top. */
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
