import type { ProviderEntry } from "../types";

export const libmo: ProviderEntry = {
  id: "libmo",
  country: "JP",
  kind: "mobile",
  direction: "out",
  ports: [25],
  scope: "residential-all",
  since: [],
  exemption: { route: "none-stated", detail: null },
  relay: null,
  note: {
    en: "It points to 587 of whoever runs the mailbox. The same holds for Tocochan mobile.",
    ja: "メールアドレスの提供元の587番を使うよう案内しています。トコちゃんモバイルも同じです。",
  },
  sources: [{ url: "http://www.thn.ne.jp/-/tocomobile_l/support/op25b/", year: "2010s", by: "provider" }],
  confidence: "documented",
};
