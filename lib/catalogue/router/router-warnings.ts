import { isPrivateAddress } from "@/lib/core/address";
import type { Words } from "@/lib/core/locale";
import { isImplicitTlsPort } from "@/lib/core/port";
import type { RecipeParams } from "@/lib/core/recipe";
import { newPorts } from "../new-ports";
import type { RouterCapabilities } from "../types";
import { filterWords } from "./filter-words";

const words = {
  pool: {
    en: "A port above 1023 can collide with the ports that the router hands out for outgoing connections. 587 cannot.",
    ja: "1023より大きいポート番号は、ルーターが外向きの通信に割り当てるポートと重なることがあります。587番なら重なりません。",
  },
  shared: {
    en: "On a line with MAP-E, v6 Plus, DS-Lite, transix or OCN Virtual Connect the address is shared, and mail ports cannot be opened at all.",
    ja: "「v6プラス」「MAP-E」「DS-Lite」「transix」「OCNバーチャルコネクト」などの回線ではアドレスが共有されており、メール用のポートを開放できません。",
  },
  twoToOne: {
    en: "Nobody has proven that two outside ports may lead to the same inside port here. Once the new one is there, see that mail still arrives on 25; if it does not, take the change back.",
    ja: "このルーターで、外側の2つのポートを内側の同じポートへ転送できることは確認できていません。追加した後、25番ポートにもメールが届くことを確かめ、届かない場合は変更を取り消してください。",
  },
  double: {
    en: "The public address given is a private one, so another router stands in front of this one: it must forward the new port to this router as well, or the provider shares its address and no port can be opened.",
    ja: "入力されたグローバルアドレスはプライベートアドレスです。手前に別のルーターがある場合は、そちらでも新しいポートをこのルーターへ転送する必要があります。プロバイダーの共有アドレスの場合は、ポートを開放できません。",
  },
  noHairpin: {
    en: "Devices on the server's own LAN cannot reach it through the public address with this router. Let them use the server's inside address, on port 25: nothing answers on the new port inside.",
    ja: "このルーターでは、サーバーと同じLANの機器からグローバルアドレスで接続することはできません。校内の機器は、サーバーの校内アドレスと25番ポートを使うように設定してください。新しいポートは校内では応答しません。",
  },
  maybeHairpin: {
    en: "Whether devices on the server's own LAN reach it through the public address is not certain with this router. If they cannot, let them use the server's inside address, on port 25: nothing answers on the new port inside.",
    ja: "このルーターで、サーバーと同じLANの機器からグローバルアドレスで接続できるかどうかは確実ではありません。接続できない場合は、サーバーの校内アドレスと25番ポートを使うように設定してください。新しいポートは校内では応答しません。",
  },
  hidesLan: {
    en: "For devices on its own LAN the mail server will see the router's address instead of theirs. Only the LAN may be rewritten in this way: were strangers rewritten as well, the server would take them for its own people and pass on their mail.",
    ja: "サーバーと同じLANの機器からの接続では、メールサーバーからはルーターのアドレスに見えます。書き換えてよいのは校内LANからの接続だけです。外部からの接続まで書き換えると、サーバーが身内と見なし、だれのメールでも中継してしまいます。",
  },
  hidesAll: {
    en: "The mail server will see this router's address in place of every client's. If it relays for that address, it relays for the whole world: use another way out.",
    ja: "メールサーバーからは、すべての接続がこのルーターのアドレスに見えます。サーバーがそのアドレスからの中継を許していると、だれのメールでも中継してしまいます。別の方法をお選びください。",
  },
  samePort: {
    en: "The packet filter judges after the translation and sees port 25 for both ports: limit the new port in the translation rule, never in a filter rule for 25, where the world's mail arrives.",
    ja: "パケットフィルターは変換後に判定するため、どちらのポートも25番に見えます。新しいポートの制限は変換ルールで行ってください。世界中からメールが届く25番のフィルターで制限してはいけません。",
  },
} as const satisfies Record<string, Words>;

const hairpinWords: Readonly<Record<RouterCapabilities["hairpin"], Words | null>> = {
  yes: null,
  no: words.noHairpin,
  "model-dependent": words.maybeHairpin,
  unknown: words.maybeHairpin,
};

/** What a router's abilities and the school's values warn of before a port forward (the field's rules R3 to R12). */
export function routerWarnings(capabilities: RouterCapabilities, params: RecipeParams): Words[] {
  const ports = newPorts(params);
  const hairpin = hairpinWords[capabilities.hairpin];
  const warnings: readonly [boolean, Words][] = [
    [true, filterWords.gateway],
    [true, words.shared],
    [capabilities.twoToOne === "unknown", words.twoToOne],
    [ports.some(isImplicitTlsPort), filterWords.implicitTls],
    [ports.some((port) => port > 1023), words.pool],
    [params.publicAddress !== undefined && isPrivateAddress(params.publicAddress), words.double],
    [capabilities.filterSees === "post-nat" && Boolean(params.allowFrom), words.samePort],
    [capabilities.clientIpKept === "no", words.hidesAll],
    [capabilities.clientIpKept === "except-hairpin", words.hidesLan],
  ];
  return [
    ...warnings.filter(([holds]) => holds).map(([, text]) => text),
    ...(hairpin === null ? [] : [hairpin]),
  ];
}
