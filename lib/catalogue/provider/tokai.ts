import type { ProviderEntry } from "../types";

export const tokai: ProviderEntry = {
  id: "tokai",
  country: "JP",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "dynamic-only",
  since: [],
  exemption: { route: "ask", detail: { en: "page of AYU-NET", ja: "AYU-NETの案内" } },
  relay: { host: null, ports: [587], confidence: "documented" },
  note: {
    en: "Holds for TNC, @T COM, Web Shizuoka, AYU-NET and TCN.",
    ja: "TNC、@T COM、Web Shizuoka、AYU-NET、TCNが対象です。",
  },
  sources: [
    { url: "http://www.wbs.ne.jp/security/spam/op25b.htm", year: "2010s", by: "provider" },
    { url: "https://www.ayu.ne.jp/manual/id=503", year: "2010s", by: "provider" },
  ],
  confidence: "documented",
};
