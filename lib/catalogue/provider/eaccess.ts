import type { ProviderEntry } from "../types";

export const eaccess: ProviderEntry = {
  id: "eaccess",
  country: "JP",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "residential-all",
  since: [],
  exemption: null,
  relay: null,
  note: {
    en: "It points to 587.",
    ja: "代わりに587番を使うよう案内しています。",
  },
  sources: [
    { url: "http://www.eaccess.net/direct/support/information/op25b.html", year: "2000s", by: "provider" },
  ],
  confidence: "documented",
};
