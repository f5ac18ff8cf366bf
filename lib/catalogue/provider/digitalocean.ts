import type { ProviderEntry } from "../types";

export const digitalocean: ProviderEntry = {
  id: "digitalocean",
  country: null,
  kind: "cloud",
  direction: "out",
  ports: [25],
  scope: "everyone",
  since: [],
  exemption: {
    route: "none",
    detail: null,
  },
  relay: null,
  note: {
    en: "Older copies of its page spoke of new accounts only. Others reported in 2026 that 465 and 587 are shut as well; relay services answer on 2525 too.",
    ja: "以前の案内では、新しい契約だけが対象でした。465番と587番も止まっているという2026年の報告があります。中継サービスには2525番でもつながります。",
  },
  sources: [
    {
      url: "https://docs.digitalocean.com/support/why-is-smtp-blocked/",
      year: "2020s",
      by: "provider",
    },
    {
      url: "https://thekiharani.com/notes/why-your-vps-blocks-smtp-use-an-email-api",
      year: 2026,
      by: "others",
    },
  ],
  confidence: "documented",
};
