import { withServer } from "../world";
import { type FaultMode, instance } from "./types";

export const relayWantsAuth: FaultMode = {
  code: "relay-wants-auth",
  instances: () => [
    instance({
      code: "relay-wants-auth",
      odds: 0.01,
      apply: (world) => withServer(world, { outgoing: { ...world.server.outgoing, relayWantsAuth: true } }),
    }),
  ],
  remedies: ["relay-through-provider"],
  words: {
    en: {
      title: "The relay that the server uses asks for a login.",
      why: "The server hands its mail to a relay (smarthost), and the relay answers that authentication is required.",
      meaning: "Mail is accepted, then comes back or stays in the queue.",
      next: "Give the server the relay’s user name and password.",
    },
    ja: {
      title: "サーバーが使っている中継サーバーが、ログインを求めています。",
      why: "サーバーはメールを中継サーバー(スマートホスト)に渡していますが、中継サーバーは認証が必要だと応答しています。",
      meaning: "メールは受け付けられた後、返送されるかキューに残ります。",
      next: "中継サーバーのユーザー名とパスワードをサーバーに設定してください。",
    },
  },
};
