import type { ProviderEntry } from "../types";

export const bbiq: ProviderEntry = {
  id: "bbiq",
  country: "JP",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "dynamic-only",
  since: [{ at: "2009-06-01", when: "from", towards: "everyone" }],
  exemption: null,
  relay: null,
  note: null,
  sources: [{ url: "http://www.bbiq.jp/members/safetyguide/spam/op25b/", year: 2009, by: "provider" }],
  confidence: "documented",
};
