import { withEgress } from "../world";
import { type FaultMode, instance, placeOf } from "./types";

export const pathMtuBroken: FaultMode = {
  code: "path-mtu-broken",
  instances: ({ ways }) =>
    ways.map((way) =>
      instance({
        code: "path-mtu-broken",
        ...placeOf(way),
        odds: 0.007,
        apply: (world) => withEgress(world, way.id, { smallMtu: true }),
      }),
    ),
  remedies: ["open-own-firewall", "ask-provider"],
  words: {
    en: {
      title: "On {line} short messages pass and long ones hang.",
      why: "The connection opens and the greeting comes, then it stalls when larger packets are sent. The line carries smaller packets than the PCs believe, and the notice about it gets lost (path MTU).",
      meaning: "Sending from {line} starts and then hangs.",
      next: "Let the router lower the packet size (MSS clamping), or set the MTU to the tunnel’s value.",
    },
    ja: {
      title: "{line}では、短い通信は通りますが、長い通信が途中で止まります。",
      why: "接続してあいさつは届きますが、大きなパケットを送ると止まります。回線で送れるパケットが機器の想定より小さく、それを知らせる通知が失われています(パスMTU)。",
      meaning: "{line}からの送信は、始まった後に固まります。",
      next: "ルーターでパケットの大きさを下げる(MSSクランプ)か、MTUをトンネルに合わせた値に設定してください。",
    },
  },
};
