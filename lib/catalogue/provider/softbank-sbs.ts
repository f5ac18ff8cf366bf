import type { ProviderEntry } from "../types";

export const softbankSbs: ProviderEntry = {
  id: "softbank-sbs",
  country: "JP",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "dynamic-only",
  since: [],
  exemption: null,
  relay: null,
  note: null,
  sources: [{ url: "http://sbs.softbank.jp/support/utility/op25b/", year: "2010s", by: "provider" }],
  confidence: "documented",
};
