import type { ProviderEntry } from "../types";

export const noetsu: ProviderEntry = {
  id: "noetsu",
  country: "JP",
  kind: "cable",
  direction: "out",
  ports: [25],
  scope: "dynamic-only",
  since: [{ at: "2009-03", when: "from", towards: "everyone" }],
  exemption: null,
  relay: null,
  note: {
    en: "It points to 587.",
    ja: "代わりに587番を使うよう案内しています。",
  },
  sources: [{ url: "https://www.cnh.ne.jp/hakui/op25b/", year: 2009, by: "provider" }],
  confidence: "documented",
};
