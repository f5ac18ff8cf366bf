import type { ProviderEntry } from "../types";

export const softbankYbb: ProviderEntry = {
  id: "softbank-ybb",
  country: "JP",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "dynamic-only",
  since: [{ at: "2006-08", when: "from", towards: "everyone" }],
  exemption: null,
  relay: { host: null, ports: [465, 587], confidence: "documented" },
  note: {
    en: "The relay is Yahoo! Mail, with an address under ybb.ne.jp. The SOHO service has a page of its own.",
    ja: "送信サーバーは、ybb.ne.jpのアドレスで使うYahoo!メールです。SOHO向けサービスには別のページがあります。",
  },
  sources: [
    { url: "https://ybb.softbank.jp/support/utility/op25b/index.html", year: null, by: "provider" },
    { url: "https://www.softbank.jp/ybb/other/soho/op25b/", year: null, by: "provider" },
  ],
  confidence: "documented",
};
