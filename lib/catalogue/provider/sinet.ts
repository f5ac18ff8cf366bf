import type { ProviderEntry } from "../types";

export const sinet: ProviderEntry = {
  id: "sinet",
  country: "JP",
  kind: "campus",
  direction: "unknown",
  ports: [],
  scope: "unknown",
  since: [],
  exemption: null,
  relay: null,
  note: {
    en: "Member universities block port 25 at their own border: whoever is behind one meets that block.",
    ja: "学内網の出口で25番ポートを遮断している加盟大学があります。その大学の網を通る場合は、遮断の対象になります。",
  },
  sources: [],
  confidence: "unverified",
};
