import type { ProviderEntry } from "../types";

export const plala: ProviderEntry = {
  id: "plala",
  country: "JP",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "dynamic-only",
  since: [{ at: "2006-07-26", when: "from", towards: "everyone" }],
  exemption: null,
  relay: { host: "secure.plala.or.jp", ports: [465, 587], confidence: "second-hand" },
  note: {
    en: "Towards mobile carriers it began earlier. On 25 its mail server answers only inside its network. Plala also ran a filter on incoming connections (net barrier basic), switched on by default.",
    ja: "携帯電話事業者宛ての遮断は、これより前に始まりました。メールサーバーの25番は網内からだけ使えます。外から入る接続のフィルター(ネットバリアベーシック)も初期状態で有効でした。",
  },
  sources: [
    {
      url: "https://megalodon.jp/ref/2012-0219-0930-49/www.plala.or.jp/support/manual/mail/plala_mail/submission",
      year: 2012,
      by: "provider",
    },
  ],
  confidence: "documented",
};
