import { withEgress, withServer } from "../world";
import { type FaultMode, instance, placeOf } from "./types";

export const notSmtp: FaultMode = {
  code: "not-smtp",
  instances: ({ ways }) => [
    ...ways.map((way) =>
      instance({
        code: "not-smtp",
        ...placeOf(way),
        odds: 0.008,
        apply: (world) => withEgress(world, way.id, { captive: true }),
      }),
    ),
    instance({
      code: "not-smtp",
      detail: { port: 25, where: "host" },
      odds: 0.003,
      apply: (world) => withServer(world, { port25: "not-smtp" }),
    }),
    instance({
      code: "not-smtp",
      detail: { port: 587, where: "host" },
      odds: 0.002,
      apply: (world) => withServer(world, { otherPorts: "not-smtp" }),
    }),
  ],
  remedies: ["fix-listener", "open-own-firewall", "webmail-for-now"],
  words: {
    en: {
      title: "Something answers that does not speak mail.",
      why: "What answers on the mail port sends something else, such as a web page: a login portal of the network, or another service on that port.",
      meaning: "Mail programs cannot talk to it.",
      next: "If only {line} sees it, log in to the network’s portal or ask who runs it. Otherwise look at which program holds the port on the server.",
    },
    ja: {
      title: "メールではないものが応答しています。",
      why: "メール用のポートで、Webページなどメール以外の応答が返ってきます。ネットワークのログイン画面(キャプティブポータル)か、そのポートを使う別のサービスです。",
      meaning: "メールソフトは通信できません。",
      next: "{line}だけで起きている場合は、ネットワークのログイン画面で認証するか、管理者に確認してください。どこからでも起きる場合は、サーバーでそのポートを使っているプログラムを調べてください。",
    },
  },
};
