import type { Manner } from "@/lib/core/diagnosis";
import { withEgress } from "../world";
import { type FaultMode, instance, placeOf } from "./types";

const shares = { drop: 0.6, refuse: 0.22, unreachable: 0.12, "after-handshake": 0.06 } as const;

export const outbound25Blocked: FaultMode = {
  code: "outbound-25-blocked",
  instances: ({ ways }) =>
    ways
      .filter((way) => way.line !== null)
      .flatMap((way) =>
        (Object.entries(shares) as [Manner, number][]).map(([manner, share]) =>
          instance({
            code: "outbound-25-blocked",
            ...placeOf(way),
            detail: { manner, where: "provider" },
            odds: (way.line?.addressing === "fixed-ipv4" ? 0.03 : 0.08) * share,
            apply: (world) => withEgress(world, way.id, { block25: manner }),
          }),
        ),
      ),
  remedies: [
    "router-nat",
    "mta-port",
    "client-settings",
    "relay-through-provider",
    "ask-provider",
    "webmail-for-now",
    "move-server",
  ],
  words: {
    en: {
      title: "The provider blocks port 25 on the line “{line}”.",
      why: "Many providers stop outgoing mail on port 25 from their customers’ lines, against spam. This is called OP25B (Outbound Port 25 Blocking). It stops every mail server on port 25, not only yours.",
      meaning:
        "Nobody on {line} can send mail through the school’s server on port 25. Receiving, the web and other lines are not affected. The server itself is well.",
      next: "Open a second door: let the server be reached on port 587 as well, by a rule on its router or by the mail server itself.",
    },
    ja: {
      title: "{line}のプロバイダーが25番ポートを止めています。",
      why: "多くのプロバイダーは、迷惑メール対策として、契約者の回線から外へ向かう25番ポート(SMTP)の通信を止めています。これをOP25B(Outbound Port 25 Blocking)といいます。学校のサーバーだけでなく、どのメールサーバーへの25番ポートも止まります。",
      meaning:
        "{line}からは、25番ポートを使って学校のメールサーバーへ送信できません。受信やWeb、ほかの回線には影響がありません。サーバー自体は正常です。",
      next: "もう一つの入口を用意します。サーバー側ルーターの設定、またはメールサーバーの設定で、587番ポートでも受け付けられるようにしてください。",
    },
  },
};
