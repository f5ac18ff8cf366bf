import type { ProviderEntry } from "../types";

export const hiroshimaU: ProviderEntry = {
  id: "hiroshima-u",
  country: "JP",
  kind: "campus",
  direction: "out",
  ports: [25],
  scope: "everyone",
  since: [],
  exemption: null,
  relay: { host: "smtp.hiroshima-u.ac.jp", ports: [], confidence: "documented" },
  note: {
    en: "Told of HINET zone A. The university points to its hosting service and to its relay.",
    ja: "HINETのゾーンAについての案内です。大学のホスティングサービスか、中継サーバーを使うよう案内しています。",
  },
  sources: [{ url: "http://www.media.hiroshima-u.ac.jp/services/OP25B", year: "2010s", by: "provider" }],
  confidence: "documented",
};
