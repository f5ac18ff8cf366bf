import type { ProviderEntry } from "../types";

export const nttpcInfosphere: ProviderEntry = {
  id: "nttpc-infosphere",
  country: "JP",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "dynamic-only",
  since: [
    { at: "2005-10", when: "from", towards: "mobile-carriers" },
    { at: "2006-06-01", when: "from", towards: "everyone" },
  ],
  exemption: { route: "fixed-address", detail: null },
  relay: { host: null, ports: [25, 587], confidence: "documented" },
  note: {
    en: "The same holds for its resellers (SpaaQs, southernx and others). Its mail server answers on 25 inside its network and on 587 outside.",
    ja: "回線を卸している事業者(SpaaQs、southernxなど)も同じです。メールサーバーは、網内では25番、網外では587番で受け付けます。",
  },
  sources: [
    { url: "https://pb-support.nttpc.co.jp/hc/ja/articles/360060897374", year: "2020s", by: "provider" },
  ],
  confidence: "documented",
};
