import type { Manner } from "@/lib/core/diagnosis";
import { withServer } from "../world";
import { type FaultMode, instance } from "./types";

const shares = { drop: 0.6, refuse: 0.33, unreachable: 0.07 } as const;

export const inbound25Blocked: FaultMode = {
  code: "inbound-25-blocked",
  instances: () =>
    (Object.entries(shares) as [Manner, number][]).map(([manner, share]) =>
      instance({
        code: "inbound-25-blocked",
        detail: { manner, port: 25, where: "router" },
        odds: 0.016 * share,
        apply: (world) => withServer(world, { inbound25: manner }),
      }),
    ),
  remedies: ["fix-forward", "ask-provider", "move-server"],
  words: {
    en: {
      title: "Port 25 of the mail server cannot be reached from outside; other ports can.",
      why: "From several lines port 25 does not get through, while those lines reach other servers on 25. The router does not forward it, or the server’s provider stops incoming 25.",
      meaning: "Other mail servers cannot deliver to the school, and people who use port 25 cannot send.",
      next: "Look at the forwarding of port 25 on the server’s router; if it is there, ask the server’s provider.",
    },
    ja: {
      title: "メールサーバーの25番ポートに外から届きません。ほかのポートは届きます。",
      why: "複数の回線から25番ポートだけが届きません。それらの回線から、ほかのサーバーの25番には届いています。ルーターが25番を転送していないか、サーバー側のプロバイダーが内向きの25番を止めています。",
      meaning: "外部のメールサーバーから学校宛のメールが届かず、25番を使う人は送信できません。",
      next: "サーバー側ルーターの25番ポートの転送を確認し、設定されていればサーバー側のプロバイダーに問い合わせてください。",
    },
  },
};
