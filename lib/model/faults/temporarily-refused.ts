import { withEgress, withServer } from "../world";
import { type FaultMode, instance, placeOf } from "./types";

export const temporarilyRefused: FaultMode = {
  code: "temporarily-refused",
  instances: ({ ways }) => [
    instance({
      code: "temporarily-refused",
      odds: 0.01,
      apply: (world) => withServer(world, { refusal: "tempfail" }),
    }),
    ...ways.map((way) =>
      instance({
        code: "temporarily-refused",
        ...placeOf(way),
        odds: 0.01,
        apply: (world) => withEgress(world, way.id, { refusal: "tempfail" }),
      }),
    ),
  ],
  remedies: ["wait", "lift-ban"],
  words: {
    en: {
      title: "The mail server says “not now”.",
      why: "It answers with a temporary refusal (a code that begins with 4): too many connections, high load, or greylisting.",
      meaning: "Sending fails now and may work again in a few minutes.",
      next: "Wait five minutes and check again. If it stays, look at the limits in the server’s log.",
    },
    ja: {
      title: "メールサーバーが「今は受け付けられない」と応答しています。",
      why: "4で始まる一時的な拒否を返しています。接続が多すぎる、負荷が高い、またはグレイリスティングが原因です。",
      meaning: "今は送信できませんが、数分後には使えるかもしれません。",
      next: "5分ほど待って、もう一度確認してください。続くようなら、サーバーのログで制限を確認してください。",
    },
  },
};
