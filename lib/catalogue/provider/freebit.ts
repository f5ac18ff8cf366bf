import type { ProviderEntry } from "../types";

export const freebit: ProviderEntry = {
  id: "freebit",
  country: "JP",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "dynamic-only",
  since: [{ at: "2006-12-12", when: "from", towards: "everyone" }],
  exemption: { route: "fixed-address", detail: { en: "Extra, Premium", ja: "Extra、Premium" } },
  relay: null,
  note: {
    en: "Many small providers run on its network. It points to 587.",
    ja: "多くの小規模プロバイダーがこの網を利用しています。代わりに587番を使うよう案内しています。",
  },
  sources: [
    { url: "https://biz.freebit.com/support/manuals/op25b/index.html", year: "2010s", by: "provider" },
  ],
  confidence: "documented",
};
