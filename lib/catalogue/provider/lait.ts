import type { ProviderEntry } from "../types";

export const lait: ProviderEntry = {
  id: "lait",
  country: "JP",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "dynamic-only",
  since: [],
  exemption: { route: "fixed-address", detail: null },
  relay: null,
  note: null,
  sources: [{ url: "https://la-it.jp/hikari-connect/detail/op25b.html", year: "2020s", by: "provider" }],
  confidence: "documented",
};
