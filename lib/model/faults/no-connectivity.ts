import { withEgress } from "../world";
import { type FaultMode, instance, placeOf } from "./types";

/** A dead line takes the name server along, unless that stands in the school or still knows the names. */
const kinds = { "no-name": 0.5, drop: 0.32, unreachable: 0.18 } as const;

export const noConnectivity: FaultMode = {
  code: "no-connectivity",
  instances: ({ ways }) =>
    ways.flatMap((way) =>
      (Object.entries(kinds) as [keyof typeof kinds, number][]).map(([nothing, share]) =>
        instance({
          code: "no-connectivity",
          ...placeOf(way),
          variant: nothing,
          odds: 0.02 * share,
          apply: (world) => withEgress(world, way.id, { nothing }),
        }),
      ),
    ),
  remedies: ["ask-provider", "wait", "webmail-for-now"],
  words: {
    en: {
      title: "{line} reaches nothing at all.",
      why: "From here neither the mail server nor any other host answers, not even on the web. This is not a mail problem.",
      meaning: "Everybody on {line} is offline.",
      next: "Look at the router and the line first: lamps, cable, the provider’s notices. Check mail again when the web works.",
    },
    ja: {
      title: "{line}からはどこにもつながりません。",
      why: "ここからは、メールサーバーだけでなく、ほかのサーバーやWebにもつながりません。メールの問題ではありません。",
      meaning: "{line}を使っている人は、全員インターネットに接続できていません。",
      next: "まずルーターと回線(ランプ、ケーブル、プロバイダーの障害情報)を確認してください。Webが使えるようになってから、もう一度メールを確認してください。",
    },
  },
};
