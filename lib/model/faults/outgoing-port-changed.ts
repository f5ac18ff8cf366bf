import { type World, withServer } from "../world";
import { type FaultMode, instance } from "./types";

const movedTo587 = ({ server }: World) => ({ outgoing: { ...server.outgoing, port: 587 } });

export const outgoingPortChanged: FaultMode = {
  code: "outgoing-port-changed",
  instances: () => [
    instance({
      code: "outgoing-port-changed",
      detail: { port: 587 },
      odds: 0.03,
      apply: (world) => withServer(world, movedTo587(world)),
    }),
    instance({
      code: "outgoing-port-changed",
      detail: { port: 587 },
      variant: "listener-too",
      odds: 0.003,
      apply: (world) => withServer(world, { ...movedTo587(world), port25: "absent" }),
    }),
  ],
  remedies: ["undo-outgoing-port"],
  words: {
    en: {
      title: "The server sends its own mail to the wrong port.",
      why: "Somebody changed a port number so that the server’s own deliveries go to 587 instead of 25, most often in /etc/services. Other servers do not take mail there.",
      meaning: "Mail is accepted, stays in the queue and never leaves.",
      next: "Put smtp back to 25/tcp in /etc/services, restart the mail program and run the queue.",
    },
    ja: {
      title: "サーバーが、自分の配送に間違ったポートを使っています。",
      why: "ポート番号の変更により、サーバーからほかのサーバーへの配送が25番ではなく587番に向かっています。多くの場合、/etc/servicesの書き換えが原因です。相手のサーバーはそこではメールを受け取りません。",
      meaning: "メールは受け付けられますが、キューに残ったまま出ていきません。",
      next: "/etc/servicesのsmtpを25/tcpに戻し、メールのプログラムを再起動して、キューを再送してください。",
    },
  },
};
