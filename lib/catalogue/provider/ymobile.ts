import type { ProviderEntry } from "../types";

export const ymobile: ProviderEntry = {
  id: "ymobile",
  country: "JP",
  kind: "mobile",
  direction: "out",
  ports: [25],
  scope: "residential-all",
  since: [],
  exemption: { route: "none-stated", detail: null },
  relay: null,
  note: {
    en: "It points to 587. The same holds for the former WILLCOM PRIN.",
    ja: "代わりに587番を使うよう案内しています。旧WILLCOM PRINも同じです。",
  },
  sources: [{ url: "https://www.ymobile.jp/support/faq/view/20885", year: "2010s", by: "provider" }],
  confidence: "documented",
};
