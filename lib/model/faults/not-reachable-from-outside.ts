import type { Manner } from "@/lib/core/diagnosis";
import { withServer } from "../world";
import { type FaultMode, instance } from "./types";

const shares = { drop: 0.6, refuse: 0.3, unreachable: 0.1 } as const;

export const notReachableFromOutside: FaultMode = {
  code: "not-reachable-from-outside",
  instances: () =>
    (Object.entries(shares) as [Manner, number][]).map(([manner, share]) =>
      instance({
        code: "not-reachable-from-outside",
        detail: { manner, where: "router" },
        odds: 0.02 * share,
        apply: (world) => withServer(world, { inbound: manner }),
      }),
    ),
  remedies: ["fix-forward", "ask-provider", "move-server"],
  words: {
    en: {
      title: "The mail server answers in its own network, and nothing from outside gets through.",
      why: "Inside its LAN the server is well. From outside no port reaches it: the router’s forwarding is missing, the router or its line is down, or the address has changed.",
      meaning: "Nobody outside the server’s own network can send, and no mail comes in.",
      next: "Look at the router in front of the server: its public address, its forwarding of 25 and 587, its filter.",
    },
    ja: {
      title: "メールサーバーは自分のネットワーク内では応答しますが、外からはまったく届きません。",
      why: "学内LANではサーバーは正常です。外からはどのポートも届きません。ルーターの転送設定がない、ルーターや回線が止まっている、アドレスが変わった、などが考えられます。",
      meaning: "サーバーのネットワークの外にいる人は送信できず、外からのメールも届きません。",
      next: "サーバーの手前のルーターについて、グローバルアドレス、25番・587番ポートの転送設定、フィルタを確認してください。",
    },
  },
};
