import type { ProviderEntry } from "../types";

export const netsurf: ProviderEntry = {
  id: "netsurf",
  country: "JP",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "dynamic-only",
  since: [],
  exemption: { route: "fixed-address", detail: null },
  relay: null,
  note: {
    en: "It points to 587.",
    ja: "代わりに587番を使うよう案内しています。",
  },
  sources: [{ url: "https://www.netsurf.ad.jp/sp/OP25B/faq.html", year: "2010s", by: "provider" }],
  confidence: "documented",
};
