import { withEgress } from "../world";
import { type FaultMode, instance, placeOf } from "./types";

export const dnsMismatch: FaultMode = {
  code: "dns-mismatch",
  instances: ({ ways }) =>
    ways.map((way) =>
      instance({
        code: "dns-mismatch",
        ...placeOf(way),
        odds: 0.01,
        apply: (world) => withEgress(world, way.id, { names: "another-address" }),
      }),
    ),
  remedies: ["fix-dns", "webmail-for-now"],
  words: {
    en: {
      title: "On {line} the mail server’s name leads to another address.",
      why: "The name resolves there to an address that it does not have elsewhere: an old record, a wrong DNS server, or the inside address shown outside.",
      meaning: "Mail programs on {line} talk to the wrong machine, or to none.",
      next: "Compare the DNS answers, and mend the record or the DNS server that differs.",
    },
    ja: {
      title: "{line}では、メールサーバーの名前が別のアドレスになっています。",
      why: "その場所では、名前がほかの場所と異なるアドレスに解決されています。古いレコード、誤ったDNSサーバー、または学内用アドレスが外に出ていることが考えられます。",
      meaning: "{line}のメールソフトは、別の機械につながるか、どこにもつながりません。",
      next: "DNSの応答を見比べ、異なっているレコードまたはDNSサーバーを直してください。",
    },
  },
};
