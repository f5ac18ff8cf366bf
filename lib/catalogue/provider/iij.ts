import type { ProviderEntry } from "../types";

export const iij: ProviderEntry = {
  id: "iij",
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
};
