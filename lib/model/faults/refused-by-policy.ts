import { withEgress, withServer } from "../world";
import { type FaultMode, instance, placeOf } from "./types";

export const refusedByPolicy: FaultMode = {
  code: "refused-by-policy",
  instances: ({ ways }) => [
    instance({
      code: "refused-by-policy",
      odds: 0.004,
      apply: (world) => withServer(world, { refusal: "rejected" }),
    }),
    ...ways.map((way) =>
      instance({
        code: "refused-by-policy",
        ...placeOf(way),
        odds: 0.012,
        apply: (world) => withEgress(world, way.id, { refusal: "rejected" }),
      }),
    ),
  ],
  remedies: ["lift-ban", "client-settings"],
  words: {
    en: {
      title: "The mail server answers {line} with a refusal.",
      why: "It greets with a permanent refusal (a code that begins with 5): an access rule or a block list says that this address is not wanted.",
      meaning: "Nobody there can send through this server.",
      next: "Look in the server’s access rules and block lists for the address of {line}.",
    },
    ja: {
      title: "メールサーバーが{line}からの接続を拒否する応答を返しています。",
      why: "5で始まる恒久的な拒否であいさつしています。アクセス制限やブロックリストにより、このアドレスが拒否されています。",
      meaning: "そこからは、このサーバーで送信できません。",
      next: "サーバーのアクセス制限とブロックリストに、{line}のアドレスがないか確認してください。",
    },
  },
};
