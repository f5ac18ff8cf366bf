import type { ProviderEntry } from "../types";

export const ricoh: ProviderEntry = {
  id: "ricoh",
  country: "JP",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "dynamic-only",
  since: [],
  exemption: null,
  relay: null,
  note: { en: "The same holds for TechnoWave.", ja: "TechnoWaveも同じです。" },
  sources: [{ url: "http://itkeeper.ricoh.co.jp/isp/op25b/", year: "2010s", by: "provider" }],
  confidence: "documented",
};
