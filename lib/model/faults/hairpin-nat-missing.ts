import { withServer } from "../world";
import { type FaultMode, instance } from "./types";

export const hairpinNatMissing: FaultMode = {
  code: "hairpin-nat-missing",
  instances: ({ lanDialsPublic }) =>
    lanDialsPublic
      ? [
          instance({
            code: "hairpin-nat-missing",
            detail: { where: "router" },
            odds: 0.25,
            apply: (world) => withServer(world, { hairpin: false }),
          }),
        ]
      : [],
  remedies: ["hairpin", "fix-dns"],
  words: {
    en: {
      title: "From the server’s own network its public address cannot be reached.",
      why: "Outside, the address works. Behind the same router it does not, since the router does not turn such connections round (hairpin NAT, NAT loopback).",
      meaning: "People in the server’s own network cannot send if their mail program uses the public name.",
      next: "Switch hairpin NAT on in the router, or give the inside network a DNS answer with the inside address.",
    },
    ja: {
      title: "サーバーと同じネットワークからは、サーバーのグローバルアドレスに届きません。",
      why: "外からは届きますが、同じルーターの内側からは届きません。ルーターがこの折り返し通信(ヘアピンNAT、NATループバック)に対応していないためです。",
      meaning: "サーバーと同じネットワークの人は、メールソフトに公開名を設定していると送信できません。",
      next: "ルーターのヘアピンNATを有効にするか、学内のDNSで内側のアドレスを返すようにしてください。",
    },
  },
};
