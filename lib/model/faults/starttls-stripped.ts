import { withEgress } from "../world";
import { type FaultMode, instance, placeOf } from "./types";

export const starttlsStripped: FaultMode = {
  code: "starttls-stripped",
  instances: ({ ways }) =>
    ways.map((way) =>
      instance({
        code: "starttls-stripped",
        ...placeOf(way),
        odds: 0.008,
        apply: (world) => withEgress(world, way.id, { stripsStarttls: true }),
      }),
    ),
  remedies: ["open-own-firewall", "client-settings", "ask-provider"],
  words: {
    en: {
      title: "On {line} something takes the encryption away.",
      why: "The server offers STARTTLS to everybody else. On {line} the offer is missing: a box on the way removes it.",
      meaning: "Mail programs on {line} refuse to send, or send passwords in the clear.",
      next: "Look for mail inspection in the firewall of {line} and switch it off, or use port 465 there.",
    },
    ja: {
      title: "{line}では、途中で暗号化(STARTTLS)の提案が消されています。",
      why: "サーバーはほかの場所に対してはSTARTTLSを提供しています。{line}でだけ見えないのは、途中の装置が取り除いているためです。",
      meaning: "{line}のメールソフトは送信を拒むか、パスワードを暗号化せずに送ってしまいます。",
      next: "{line}のファイアウォールのメール検査機能を切るか、その回線では465番ポートを使ってください。",
    },
  },
};
