import type { Manner } from "@/lib/core/diagnosis";
import { withEgress } from "../world";
import { type FaultMode, instance, placeOf } from "./types";

const shares = { drop: 0.65, refuse: 0.25, unreachable: 0.1 } as const;

export const outboundMailPortsBlocked: FaultMode = {
  code: "outbound-mail-ports-blocked",
  instances: ({ ways }) =>
    ways
      .filter((way) => way.line !== null)
      .flatMap((way) =>
        (Object.entries(shares) as [Manner, number][]).map(([manner, share]) =>
          instance({
            code: "outbound-mail-ports-blocked",
            ...placeOf(way),
            detail: { manner, where: "router" },
            odds: 0.02 * share,
            apply: (world) => withEgress(world, way.id, { blockMail: manner }),
          }),
        ),
      ),
  remedies: ["open-own-firewall", "webmail-for-now", "ask-provider"],
  words: {
    en: {
      title: "On {line}, every mail port is shut while the web works.",
      why: "Ports 25, 465 and 587 are all stopped, to other mail servers too. Providers do not do that; a firewall of the school, the school board or a filtering service does.",
      meaning: "Nobody on {line} can send with a mail program, to any server. Web pages work.",
      next: "Ask whoever runs the firewall to let 587 and 465 out to the mail server.",
    },
    ja: {
      title: "{line}では、Webは使えますが、メール用のポートがすべて閉じています。",
      why: "25番、465番、587番のどれも、ほかのメールサーバーに対しても止まっています。プロバイダーがここまで止めることはまずなく、学校や教育委員会のファイアウォール、またはフィルタリングサービスが原因と考えられます。",
      meaning: "{line}からは、どのサーバーに対してもメールソフトで送信できません。Webの閲覧はできます。",
      next: "ファイアウォールの管理者に、メールサーバーへの587番と465番ポートの通信を許可してもらってください。",
    },
  },
};
