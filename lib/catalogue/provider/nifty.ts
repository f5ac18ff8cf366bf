import type { ProviderEntry } from "../types";

export const nifty: ProviderEntry = {
  id: "nifty",
  country: "JP",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "dynamic-only",
  since: [{ at: "2006-02", when: "from", towards: "everyone" }],
  exemption: null,
  relay: { host: "smtp.nifty.com", ports: [587, 465], confidence: "documented" },
  note: {
    en: "A page of its own tells of its refusal of incoming mail (IP25B).",
    ja: "受信側の制限(IP25B)は別のページで案内しています。",
  },
  sources: [
    { url: "http://www.nifty.com/antispam/tackle1.htm", year: null, by: "provider" },
    { url: "http://www.nifty.com/antispam/tackle5.htm", year: null, by: "provider" },
  ],
  confidence: "documented",
};
