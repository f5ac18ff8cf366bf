import type { ProviderEntry } from "../types";

export const megaegg: ProviderEntry = {
  id: "megaegg",
  country: "JP",
  kind: "fixed",
  direction: "out",
  ports: [25],
  scope: "dynamic-only",
  since: [{ at: "2007-07-10", when: "from", towards: "everyone" }],
  exemption: null,
  relay: { host: null, ports: [587], confidence: "documented" },
  note: {
    en: "Towards mobile carriers it began earlier. Its 587 wants a login and can be used inside its network too.",
    ja: "携帯電話事業者宛ての遮断は、これより前に始まりました。587番は認証が必要で、網内からも使えます。",
  },
  sources: [{ url: "http://www.megaegg.jp/member/tech/op25.html", year: 2007, by: "provider" }],
  confidence: "documented",
};
