import { withServer } from "../world";
import { type FaultMode, instance } from "./types";

export const mtaNotListening: FaultMode = {
  code: "mta-not-listening",
  instances: () => [
    instance({
      code: "mta-not-listening",
      odds: 0.016,
      apply: (world) => withServer(world, { port25: "absent", otherPorts: "absent" }),
    }),
    instance({
      code: "mta-not-listening",
      detail: { port: 25 },
      odds: 0.004,
      apply: (world) => withServer(world, { port25: "absent" }),
    }),
  ],
  remedies: ["fix-listener", "webmail-for-now"],
  words: {
    en: {
      title: "The mail program on the server does not run.",
      why: "The server’s machine answers, and refuses every mail port, inside its own network too. Nothing listens there.",
      meaning: "Nobody can send or receive mail.",
      next: "Start the mail program on the server, and read its log for the reason why it stopped.",
    },
    ja: {
      title: "サーバーでメールのプログラムが動いていません。",
      why: "サーバーの機械は応答していますが、学内LANからもメール用ポートへの接続を拒否しています。待ち受けているプログラムがありません。",
      meaning: "誰もメールを送受信できません。",
      next: "サーバーでメールのプログラムを起動し、止まった理由をログで確認してください。",
    },
  },
};
