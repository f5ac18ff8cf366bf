import type { Manner } from "@/lib/core/diagnosis";
import { withEgress, withServer } from "../world";
import { type FaultMode, instance, placeOf } from "./types";

const shares = { drop: 0.6, unreachable: 0.32, refuse: 0.08 } as const;

export const ipv6PathBroken: FaultMode = {
  code: "ipv6-path-broken",
  instances: ({ ways, ipv6 }) =>
    (Object.entries(ipv6 ? shares : {}) as [Manner, number][]).flatMap(([manner, share]) => [
      instance({
        code: "ipv6-path-broken",
        detail: { manner },
        odds: 0.03 * share,
        apply: (world) => withServer(world, { ipv6: manner }),
      }),
      ...ways.map((way) =>
        instance({
          code: "ipv6-path-broken",
          ...placeOf(way),
          detail: { manner },
          odds: 0.03 * share,
          apply: (world) => withEgress(world, way.id, { ipv6: manner }),
        }),
      ),
    ]),
  remedies: ["fix-dns", "open-own-firewall", "ask-provider"],
  words: {
    en: {
      title: "The server works over IPv4 and not over IPv6.",
      why: "The name has an IPv6 address too, and over it nothing answers.",
      meaning: "Programs that try IPv6 first are slow, or fail.",
      next: "Open the ports on IPv6 as well, or take the IPv6 address (AAAA) out of DNS.",
    },
    ja: {
      title: "サーバーはIPv4では使えますが、IPv6では使えません。",
      why: "名前にIPv6アドレスも登録されていますが、IPv6では応答がありません。",
      meaning: "先にIPv6を試すソフトでは、送信が遅くなるか失敗します。",
      next: "IPv6でもポートを開けるか、DNSからIPv6アドレス(AAAA)を外してください。",
    },
  },
};
