import type { Manner } from "@/lib/core/diagnosis";
import { withEgress, withServer } from "../world";
import { type FaultMode, instance } from "./types";

const shares = { drop: 0.6, refuse: 0.25, unreachable: 0.15 } as const;

export const serverOutbound25Blocked: FaultMode = {
  code: "server-outbound-25-blocked",
  instances: ({ serverWay }) =>
    (Object.entries(shares) as [Manner, number][]).map(([manner, share]) =>
      instance({
        code: "server-outbound-25-blocked",
        line: serverWay.line?.id ?? null,
        detail: { manner, where: "provider" },
        odds: 0.03 * share,
        apply: (world) => {
          const blocked = withEgress(world, serverWay.id, { block25: manner });
          return withServer(blocked, { outgoing: { ...world.server.outgoing, block25: manner } });
        },
      }),
    ),
  remedies: ["relay-through-provider", "ask-provider", "move-server"],
  words: {
    en: {
      title: "The server itself cannot reach other mail servers on port 25.",
      why: "The server takes mail, but its own provider (or firewall) stops its way out on port 25. So the mail waits in the queue.",
      meaning: "People can send, and nothing arrives. After some hours the server sends warnings.",
      next: "Let the server hand its mail to the provider’s relay on 587, or ask the provider to lift the block for a fixed address.",
    },
    ja: {
      title: "サーバー自身が、ほかのメールサーバーの25番ポートにつながりません。",
      why: "サーバーはメールを受け付けますが、サーバー側のプロバイダー(またはファイアウォール)が外向きの25番を止めています。そのためメールがキューにたまります。",
      meaning: "送信はできたように見えますが、相手には届きません。数時間後に警告メールが返ってきます。",
      next: "プロバイダーの中継サーバー(587番)を経由して送るように設定するか、固定アドレスについて制限の解除を申し込んでください。",
    },
  },
};
