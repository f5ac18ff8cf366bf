import type { ProviderEntry } from "../types";
import { undocumented } from "./undocumented";

export const sakuraVps: ProviderEntry = {
  ...undocumented,
  id: "sakura-vps",
  kind: "vps",
  note: {
    en: "Its packet filter lets in only what it is told: its preset “mail” opens 25, 465 and 587. It judges IPv4 alone; all of IPv6 passes.",
    ja: "パケットフィルターを使う場合、外から入れるのは許可したポートだけです。「メール」を選ぶと25番・465番・587番が開きます。対象はIPv4だけで、IPv6はすべて通ります。",
  },
  sources: [
    {
      url: "https://manual.sakura.ad.jp/vps/network/packetfilter.html",
      year: "2020s",
      by: "provider",
    },
  ],
};
