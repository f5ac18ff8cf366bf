import type { ProviderEntry } from "../types";

export const ocn: ProviderEntry = {
  id: "ocn",
  country: "JP",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "dynamic-only",
  since: [
    { at: "2005-11", when: "from", towards: "mobile-carriers" },
    { at: "2007-07", when: "from", towards: "everyone" },
  ],
  exemption: {
    route: "fixed-address",
    detail: { en: "OCN IP1, IP8 and other fixed-address plans", ja: "OCN IP1、IP8など" },
  },
  relay: { host: null, ports: [465], confidence: "documented" },
  note: {
    en: "It also refuses incoming mail straight from addresses that change (IP25B, since April 2006).",
    ja: "動的IPアドレスから直接届くメールの受信も制限しています(IP25B、2006年4月から)。",
  },
  sources: [
    { url: "https://service.ocn.ne.jp/option/mail/ocnmail/meiwaku/op25b.html", year: null, by: "provider" },
    { url: "http://www.ocn.ne.jp/info/announce/2006/04/05_1.html", year: 2006, by: "provider" },
  ],
  confidence: "documented",
};
