import type { Words } from "@/lib/core/locale";
import type { RouterCapabilities, RouterEntry } from "../types";
import { routerNames } from "./names";
import { webRecipe } from "./web-form";
import { screen } from "./web-label";

const forwards = "https://docs.netgate.com/pfsense/en/latest/nat/port-forwards.html";
const documented = { verified: "documented", sources: [forwards] } as const;

const filterRule: Words = {
  en: "In “Filter rule association” choose “Add associated filter rule”: the filter judges after the translation, and this rule follows the forward. “None” would leave the port shut.",
  ja: "「Filter rule association」では「Add associated filter rule」を選びます。フィルターは変換後の通信を判定し、このルールは転送設定に連動します。「None」にするとポートは閉じたままです。",
};

/** A proxy in the middle hides strangers behind the firewall's own address, for which most servers relay. */
const noProxy: Words = {
  en: "Never choose the NAT reflection mode “NAT + Proxy” for mail: the server then sees the firewall's inside address instead of the client's, and may relay for everybody. If devices on the server's own LAN do not reach the public address, let them use the server's inside address on port 25.",
  ja: "メールの転送では、NATリフレクションの「NAT + Proxy」を選ばないでください。サーバーからは接続元がファイアウォールの校内アドレスに見え、誰にでも中継してしまうおそれがあります。サーバーと同じLANの機器からグローバルアドレスに接続できない場合は、校内アドレスと25番ポートを使ってください。",
};

const capabilities: RouterCapabilities = {
  translatesPort: "yes",
  twoToOne: "ok",
  filterSees: "post-nat",
  clientIpKept: "except-hairpin",
  sourceRestriction: "nat-rule",
  hairpin: "yes",
};

export const pfsense: RouterEntry = {
  id: "pfsense",
  name: routerNames.pfsense,
  capabilities,
  sources: [{ url: forwards, year: null }],
  recipes: [
    webRecipe({
      id: "pfsense",
      capabilities,
      path: [screen("Firewall"), screen("NAT"), screen("Port Forward")],
      add: screen("Add"),
      fields: {
        protocol: screen("Protocol"),
        outside: screen("Destination port range"),
        address: screen("Redirect target IP"),
        inside: screen("Redirect target port"),
        source: screen("Source"),
      },
      apply: screen("Apply Changes"),
      save: null,
      hints: [
        {
          en: "Interface: WAN. Destination: WAN address. The source stands behind “Display Advanced”. A forward wins over a service of the firewall itself on the same port.",
          ja: "InterfaceはWAN、DestinationはWAN addressを選びます。送信元は「Display Advanced」の中にあります。同じポートでファイアウォール自身のサービスが動いていても、転送設定が優先されます。",
        },
        noProxy,
      ],
      more: () => [filterRule],
      instead: {
        backup: [
          {
            en: "Under “Diagnostics” > “Backup & Restore”, download the configuration and keep it under today's date. Every change is kept as a revision as well.",
            ja: "「Diagnostics」 > 「Backup & Restore」で設定をダウンロードし、今日の日付で保存してください。変更はそのつどリビジョンとしても残ります。",
          },
        ],
        save: [
          {
            en: "Nothing more to do: “Apply Changes” has written the configuration, and it outlasts a restart.",
            ja: "追加の操作は必要ありません。「Apply Changes」で設定が書き込まれ、再起動後も有効です。",
          },
        ],
      },
      proven: {
        before: documented,
        change: documented,
        apply: documented,
      },
    }),
  ],
};
