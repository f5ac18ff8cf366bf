import type { ProviderEntry } from "../types";

export const morenet: ProviderEntry = {
  id: "morenet",
  country: "US",
  kind: "campus",
  direction: "out",
  ports: [25],
  scope: "subscription-type",
  since: [],
  exemption: {
    route: "register",
    detail: {
      en: "name your mail servers to it",
      ja: "メールサーバーを届け出ます",
    },
  },
  relay: null,
  note: {
    en: "Only members of its programme “Good Net Neighbor level two” are blocked: there, port 25 is left to the mail servers they named.",
    ja: "対象は「Good Net Neighbor level two」に参加した学校や図書館です。届け出たメールサーバーだけが25番ポートを使えます。",
  },
  sources: [
    {
      url: "https://www.more.net/services/good-net-neighbor-level-two",
      year: "2010s",
      by: "provider",
    },
  ],
  confidence: "documented",
};
