import type { ProviderEntry } from "../types";

export const dti: ProviderEntry = {
  id: "dti",
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
