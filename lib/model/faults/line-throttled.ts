import { withEgress } from "../world";
import { type FaultMode, instance, placeOf } from "./types";

export const lineThrottled: FaultMode = {
  code: "line-throttled",
  instances: ({ ways }) =>
    ways.map((way) =>
      instance({
        code: "line-throttled",
        ...placeOf(way),
        detail: { manner: "throttle" },
        odds: 0.006,
        apply: (world) => withEgress(world, way.id, { block25: "throttle" }),
      }),
    ),
  remedies: ["client-settings", "router-nat", "mta-port", "ask-provider"],
  words: {
    en: {
      title: "{line} lets the first connection to port 25 pass and not the next.",
      why: "The line counts connections to port 25 and stops them after the first few. Single tests look fine; real use does not.",
      meaning: "Mail from {line} goes out now and then and gets stuck in between.",
      next: "Use port 587 instead of 25 on this line.",
    },
    ja: {
      title: "{line}では、25番ポートへの最初の接続だけが通り、続く接続が止められます。",
      why: "回線側が25番ポートへの接続回数を数え、一定数を超えると止めています。一度だけのテストでは正常に見えますが、実際の利用では失敗します。",
      meaning: "{line}からのメールは、送れたり送れなかったりします。",
      next: "この回線では25番ではなく587番ポートを使ってください。",
    },
  },
};
