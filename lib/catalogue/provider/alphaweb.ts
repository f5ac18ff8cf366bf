import type { ProviderEntry } from "../types";

export const alphaweb: ProviderEntry = {
  id: "alphaweb",
  country: "JP",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "mobile-first",
  since: [
    { at: "2006-11", when: "from", towards: "mobile-carriers" },
    { at: "2006-12", when: "from", towards: "everyone" },
  ],
  exemption: null,
  relay: { host: "auth.alpha-web.ne.jp", ports: [], confidence: "documented" },
  note: null,
  sources: [
    { url: "https://www.alpha-web.ne.jp/security/security/op25b/index.html", year: 2023, by: "provider" },
  ],
  confidence: "documented",
};
