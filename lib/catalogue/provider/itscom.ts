import type { ProviderEntry } from "../types";

export const itscom: ProviderEntry = {
  id: "itscom",
  country: "JP",
  kind: "cable",
  direction: "out",
  ports: [25],
  scope: "residential-all",
  since: [{ at: "2006-08-28", when: "from", towards: "everyone" }],
  exemption: null,
  relay: { host: null, ports: [587], confidence: "documented" },
  note: null,
  sources: [{ url: "http://www.itscom.net/support/security/op25b/", year: "2010s", by: "provider" }],
  confidence: "documented",
};
