import type { ProviderEntry } from "../types";

export const linode: ProviderEntry = {
  id: "linode",
  country: null,
  kind: "cloud",
  direction: "out",
  ports: [25, 465, 587],
  scope: "new-accounts",
  since: [
    {
      at: "2019-11-05",
      when: "from",
      towards: "everyone",
    },
  ],
  exemption: {
    route: "ask",
    detail: {
      en: "with a valid A record and reverse DNS",
      ja: "AレコードとDNSの逆引きを設定してから",
    },
  },
  relay: null,
  note: {
    en: "A relay service that answers on 2525 can be reached.",
    ja: "2525番で応答する中継サービスにはつながります。",
  },
  sources: [
    {
      url: "https://www.linode.com/blog/linode/a-new-policy-to-help-fight-spam/",
      year: 2019,
      by: "provider",
    },
  ],
  confidence: "documented",
};
