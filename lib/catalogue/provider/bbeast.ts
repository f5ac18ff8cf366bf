import type { ProviderEntry } from "../types";

export const bbeast: ProviderEntry = {
  id: "bbeast",
  country: "JP",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "residential-all",
  since: [{ at: "2007-12-12", when: "from", towards: "everyone" }],
  exemption: null,
  relay: null,
  note: null,
  sources: [
    { url: "http://www.bb-east.ne.jp/support_center/mail/blocking.html", year: 2007, by: "provider" },
  ],
  confidence: "documented",
};
