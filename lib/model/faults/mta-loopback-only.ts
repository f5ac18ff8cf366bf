import { withServer } from "../world";
import { type FaultMode, instance } from "./types";

export const mtaLoopbackOnly: FaultMode = {
  code: "mta-loopback-only",
  instances: () => [
    instance({
      code: "mta-loopback-only",
      odds: 0.008,
      apply: (world) => withServer(world, { port25: "loopback", otherPorts: "loopback" }),
    }),
  ],
  remedies: ["fix-listener", "webmail-for-now"],
  words: {
    en: {
      title: "The mail program answers only on the server itself.",
      why: "On the server the port answers; from its own network it is refused. The program listens on 127.0.0.1 alone, as some systems ship it.",
      meaning: "Only programs on the server can send. Everybody else is refused.",
      next: "Make the mail program listen on all addresses, and keep port 25.",
    },
    ja: {
      title: "メールのプログラムがサーバー自身からしか使えない設定になっています。",
      why: "サーバー上ではポートが応答しますが、同じLANからは拒否されます。127.0.0.1だけで待ち受けているためです(初期設定がこうなっている製品があります)。",
      meaning: "サーバー上のプログラムだけが送信でき、ほかの人は拒否されます。",
      next: "すべてのアドレスで待ち受けるようにメールのプログラムを設定してください。25番ポートはそのまま残します。",
    },
  },
};
