import { withEgress, withServer } from "../world";
import { type FaultMode, instance, placeOf } from "./types";

export const dnsFailure: FaultMode = {
  code: "dns-failure",
  instances: ({ ways, serverWay }) => [
    instance({
      code: "dns-failure",
      odds: 0.01,
      apply: (world) => withServer(world, { nameResolves: false }),
    }),
    ...[...ways, serverWay].flatMap((way) =>
      (["none", "not-the-server"] as const).map((names) =>
        instance({
          code: "dns-failure",
          ...placeOf(way),
          variant: names,
          odds: names === "none" ? 0.008 : 0.004,
          apply: (world) => withEgress(world, way.id, { names }),
        }),
      ),
    ),
  ],
  remedies: ["fix-dns", "webmail-for-now"],
  words: {
    en: {
      title: "The mail server’s name does not resolve from {line}.",
      why: "The name service (DNS) that {line} uses gives no address for the mail server’s name.",
      meaning: "Mail programs on {line} cannot find the server, whatever the port.",
      next: "Look at the DNS settings of the router or the PCs there, and at the domain’s own DNS record.",
    },
    ja: {
      title: "{line}では、メールサーバーの名前が引けません。",
      why: "{line}が使っている名前解決(DNS)が、メールサーバーの名前に対してアドレスを返していません。",
      meaning: "{line}のメールソフトは、どのポートでもサーバーを見つけられません。",
      next: "その場所のルーターやパソコンのDNS設定と、ドメインのDNSレコードを確認してください。",
    },
  },
};
