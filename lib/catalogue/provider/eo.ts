import type { ProviderEntry } from "../types";

export const eo: ProviderEntry = {
  id: "eo",
  country: "JP",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "unknown",
  since: [],
  exemption: null,
  relay: { host: null, ports: [587], confidence: "documented" },
  note: { en: "587 wants a login.", ja: "587番は認証が必要です。" },
  sources: [{ url: "http://eonet.jp/option/mail/smtp/", year: "2010s", by: "provider" }],
  confidence: "documented",
};
