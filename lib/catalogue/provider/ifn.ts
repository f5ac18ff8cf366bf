import type { ProviderEntry } from "../types";

export const ifn: ProviderEntry = {
  id: "ifn",
  country: "JP",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "dynamic-only",
  since: [{ at: "2006-12", when: "from", towards: "everyone" }],
  exemption: {
    route: "fixed-address",
    detail: {
      en: "change to the fixed-address course; 587 is then not needed, a login still is",
      ja: "固定IPコースへの変更。587番は不要になりますが、認証は必要です",
    },
  },
  relay: null,
  note: {
    en: "It points to 587, with a login.",
    ja: "代わりに587番(認証あり)を使うよう案内しています。",
  },
  sources: [{ url: "http://faq.if-n.ne.jp/?p=530", year: "2010s", by: "provider" }],
  confidence: "documented",
};
