import type { Manner } from "@/lib/core/diagnosis";
import { withEgress } from "../world";
import { type FaultMode, instance, placeOf } from "./types";

/** After the handshake: tcp wrappers, tcpserver and the like let everybody in and show some out. */
const shares = { drop: 0.52, refuse: 0.28, unreachable: 0.08, "after-handshake": 0.12 } as const;
const scopes = { host: 0.5, router: 0.3, "25": 0.2 } as const;

export const serverBlocksLine: FaultMode = {
  code: "server-blocks-line",
  instances: ({ ways }) =>
    ways.flatMap((way) =>
      (Object.entries(shares) as [Manner, number][]).flatMap(([manner, share]) =>
        (Object.entries(scopes) as [keyof typeof scopes, number][]).map(([scope, part]) =>
          instance({
            code: "server-blocks-line",
            ...placeOf(way),
            variant: scope,
            detail: { manner, where: scope === "router" ? "router" : "host" },
            odds: 0.016 * share * part,
            apply: (world) => withEgress(world, way.id, { ban: { manner, scope } }),
          }),
        ),
      ),
    ),
  remedies: ["lift-ban", "webmail-for-now"],
  words: {
    en: {
      title: "The mail server or its router refuses {line}.",
      why: "From {line} other mail servers can be reached on port 25, only this one not; and from other lines this one can. Something at the server’s side shuts this line out: a ban after wrong passwords (fail2ban), a block list, a filter rule.",
      meaning: "Nobody on {line} can send through the school’s server. Everybody else can.",
      next: "Look for the public address of {line} in the server’s ban list and its router’s filter, and lift the ban.",
    },
    ja: {
      title: "メールサーバーまたはその手前のルーターが、{line}を拒否しています。",
      why: "{line}からほかのメールサーバーの25番には届きますが、このサーバーにだけ届きません。ほかの回線からはこのサーバーに届きます。パスワード間違いによる自動遮断(fail2ban)、拒否リスト、フィルタなど、サーバー側でこの回線が締め出されています。",
      meaning: "{line}の人だけが学校のサーバーで送信できません。ほかの人は送信できます。",
      next: "サーバーの遮断リストとルーターのフィルタに、{line}のグローバルアドレスがないか確認し、解除してください。",
    },
  },
};
