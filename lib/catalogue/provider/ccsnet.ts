import type { ProviderEntry } from "../types";

export const ccsnet: ProviderEntry = {
  id: "ccsnet",
  country: "JP",
  kind: "cable",
  direction: "out",
  ports: [25],
  scope: "dynamic-only",
  since: [{ at: "2019-03", when: "from", towards: "everyone" }],
  exemption: null,
  relay: null,
  note: {
    en: "It points to 587, with a login.",
    ja: "代わりに587番(認証あり)を使うよう案内しています。",
  },
  sources: [{ url: "https://ccsnet.ne.jp/support/mail_connect/op25b", year: 2019, by: "provider" }],
  confidence: "documented",
};
