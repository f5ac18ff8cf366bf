import { withEgress } from "../world";
import { type FaultMode, instance, placeOf } from "./types";

const variants = [
  { voice: "foreign", everyHost: true, share: 0.45 },
  { voice: "foreign", everyHost: false, share: 0.15 },
  { voice: "masked", everyHost: true, share: 0.12 },
  { voice: "masked", everyHost: false, share: 0.13 },
  { voice: "stripped", everyHost: true, share: 0.07 },
  { voice: "stripped", everyHost: false, share: 0.08 },
] as const;

export const outbound25Proxied: FaultMode = {
  code: "outbound-25-proxied",
  instances: ({ ways }) =>
    ways.flatMap((way) =>
      variants.map(({ voice, everyHost, share }) =>
        instance({
          code: "outbound-25-proxied",
          ...placeOf(way),
          variant: `${voice}-${everyHost}`,
          odds: 0.015 * share,
          apply: (world) => withEgress(world, way.id, { proxy: { voice, everyHost } }),
        }),
      ),
    ),
  remedies: [
    "router-nat",
    "mta-port",
    "client-settings",
    "relay-through-provider",
    "ask-provider",
    "webmail-for-now",
  ],
  words: {
    en: {
      title: "On {line}, something else answers on port 25 in the server’s place.",
      why: "A box on the way takes every connection to port 25 and answers it itself, or changes what the server says. Its greeting is not your server’s.",
      meaning:
        "Mail from {line} on port 25 goes to a stranger’s relay, is refused there, or loses encryption and login. Other ports are not touched.",
      next: "Use port 587 instead of 25 on this line; where the server does not offer it yet, open it there.",
    },
    ja: {
      title: "{line}では、25番ポートで別の装置がサーバーの代わりに応答しています。",
      why: "途中にある装置が25番ポートの通信を横取りして自分で応答しているか、サーバーの応答を書き換えています。あいさつ(グリーティング)が学校のサーバーのものと違います。",
      meaning:
        "{line}から25番ポートで送ったメールは、よその中継装置に渡る、そこで拒否される、または暗号化やログインが使えない、という状態になります。ほかのポートは影響を受けていません。",
      next: "この回線では25番ではなく587番ポートを使ってください。サーバーがまだ587番を受け付けていない場合は、先に開けてください。",
    },
  },
};
