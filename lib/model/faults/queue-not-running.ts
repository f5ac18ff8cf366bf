import { withServer } from "../world";
import { type FaultMode, instance } from "./types";

export const queueNotRunning: FaultMode = {
  code: "queue-not-running",
  instances: () => [
    instance({
      code: "queue-not-running",
      odds: 0.01,
      apply: (world) => withServer(world, { outgoing: { ...world.server.outgoing, runner: false } }),
    }),
  ],
  remedies: ["fix-listener"],
  words: {
    en: {
      title: "Nothing on the server tries the waiting mail again.",
      why: "Mail that could not be delivered at once waits in the queue, but no program runs the queue.",
      meaning: "Mail that failed once stays for ever.",
      next: "Start the mail program with a queue interval, for instance -q30m for sendmail, and run the queue once by hand.",
    },
    ja: {
      title: "サーバーで、待っているメールの再送が行われていません。",
      why: "すぐに配送できなかったメールがキューにありますが、キューを処理するプログラムが動いていません。",
      meaning: "一度失敗したメールは、いつまでも残ります。",
      next: "再送間隔を付けてメールのプログラムを起動し(sendmailなら-q30mなど)、一度手動でキューを処理してください。",
    },
  },
};
