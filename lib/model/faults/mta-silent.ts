import { withServer } from "../world";
import { type FaultMode, instance } from "./types";

export const mtaSilent: FaultMode = {
  code: "mta-silent",
  instances: () => [
    instance({
      code: "mta-silent",
      odds: 0.008,
      apply: (world) => withServer(world, { port25: "silent", otherPorts: "silent" }),
    }),
    instance({
      code: "mta-silent",
      detail: { port: 25 },
      odds: 0.003,
      apply: (world) => withServer(world, { port25: "silent" }),
    }),
    instance({
      code: "mta-silent",
      detail: { port: 587 },
      odds: 0.002,
      apply: (world) => withServer(world, { otherPorts: "silent" }),
    }),
  ],
  remedies: ["fix-listener", "webmail-for-now"],
  words: {
    en: {
      title: "The mail server takes connections and says nothing.",
      why: "The port opens, and the greeting never comes, from everywhere. The program hangs: a broken start, a name look-up that gets no answer, a full disk.",
      meaning: "Nobody can send; mail programs wait until they give up.",
      next: "Look at the mail log and at DNS on the server, then restart the mail program.",
    },
    ja: {
      title: "メールサーバーは接続を受け付けますが、何も応答しません。",
      why: "ポートは開きますが、どこからつないでもあいさつ(220)が来ません。起動の失敗、名前解決の待ち、ディスクの空き不足などで、プログラムが止まっています。",
      meaning: "誰も送信できず、メールソフトは時間切れまで待たされます。",
      next: "サーバーのメールログとDNSを確認し、メールのプログラムを再起動してください。",
    },
  },
};
