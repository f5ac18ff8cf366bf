import { withServer } from "../world";
import { type FaultMode, instance } from "./types";

export const relayDenied: FaultMode = {
  code: "relay-denied",
  instances: ({ ports }) =>
    ports.length === 0
      ? [
          instance({
            code: "relay-denied",
            odds: 0.05,
            apply: (world) => withServer(world, { relay: "denied" }),
          }),
        ]
      : [],
  remedies: ["fix-submission", "mta-port", "client-settings"],
  words: {
    en: {
      title: "The connection works, and the server refuses to pass mail on.",
      why: "The server is reached, but answers “relaying denied” for recipients outside the school: it does not know the sender. There is no login, or the mail program does not use it.",
      meaning: "People can connect, and mail to outside addresses comes back at once.",
      next: "Switch on the login (AUTH) in the server and in the mail program. Do not open relaying by address for a line with a changing address.",
    },
    ja: {
      title: "接続はできますが、サーバーが学外宛のメールを中継しません。",
      why: "サーバーには届きますが、学外の宛先に対して “Relaying denied” と応答します。送信者を確認できないためです。ログイン(AUTH)がないか、メールソフトで使われていません。",
      meaning: "接続はできても、学外宛のメールはすぐに拒否されます。",
      next: "サーバーとメールソフトの両方でログイン(AUTH)を有効にしてください。アドレスが変わる回線に対して、アドレスによる中継許可をしてはいけません。",
    },
  },
};
