import type { Words } from "@/lib/core/locale";
import type { RecipeParams } from "@/lib/core/recipe";
import type { RouterCapabilities, RouterEntry } from "../types";
import { routerNames } from "./names";
import { webRecipe } from "./web-form";
import { screen } from "./web-label";

const nat = "https://docs.opnsense.org/manual/nat.html";
const reflection = "https://docs.opnsense.org/manual/how-tos/nat_reflection.html";
const backups = "https://docs.opnsense.org/manual/backups.html";

const documented = (...sources: string[]) => ({ verified: "documented" as const, sources });

const filterRule: Words = {
  en: "In “Firewall rule” (older: “Filter rule association”) choose “Register rule” (older: “Add associated filter rule”): the filter judges after the translation, and this rule follows the forward.",
  ja: "「Firewall rule」(古い版では「Filter rule association」)で「Register rule」(古い版では「Add associated filter rule」)を選びます。フィルターは変換後の通信を判定し、このルールは転送設定に連動します。",
};

/** The maker's first method: visible rules instead of the reflection options; the source rewrite names LAN, server and port. */
const hairpin = ({ serverLanAddress: server }: RecipeParams): Words => ({
  en: `If devices on the server's own LAN use the public address: choose LAN beside WAN as interface of the forward, and under “Firewall” > “NAT” > “Outbound” set “Hybrid outbound NAT rule generation” and add a rule: interface LAN, protocol TCP, source “LAN net”, destination ${server}, destination port 25, translation “LAN address”. Nothing wider: the server sees the firewall's address through this rule, and would relay for strangers too.`,
  ja: `サーバーと同じLANの機器がグローバルアドレスで接続する場合は、転送設定のInterfaceにWANと並べてLANも選びます。さらに「Firewall」 > 「NAT」 > 「Outbound」で「Hybrid outbound NAT rule generation」を選び、ルールを追加します: Interface LAN、Protocol TCP、Source「LAN net」、Destination ${server}、Destination port 25、Translation「LAN address」。これより広くしないでください。このルールではサーバーから接続元がファイアウォールのアドレスに見えるため、広げると外部の人にも中継してしまいます。`,
});

const capabilities: RouterCapabilities = {
  translatesPort: "yes",
  twoToOne: "ok",
  filterSees: "post-nat",
  clientIpKept: "except-hairpin",
  sourceRestriction: "nat-rule",
  hairpin: "yes",
};

export const opnsense: RouterEntry = {
  id: "opnsense",
  name: routerNames.opnsense,
  capabilities,
  sources: [
    { url: nat, year: null },
    { url: reflection, year: null },
    { url: backups, year: null },
  ],
  recipes: [
    webRecipe({
      id: "opnsense",
      capabilities,
      path: [screen("Firewall"), screen("NAT"), screen("Destination NAT (Port Forward)")],
      add: screen("+"),
      fields: {
        protocol: screen("Protocol"),
        outside: screen("Destination Port"),
        address: screen("Redirect Target IP"),
        inside: screen("Redirect Target Port"),
        source: screen("Source Address"),
      },
      apply: screen("Apply"),
      save: null,
      hints: [
        {
          en: "Before version 26 the page is called “Port Forward”. Interface: WAN. Destination: the WAN address.",
          ja: "バージョン26より前では、画面の名前は「Port Forward」です。InterfaceはWAN、DestinationはWANのアドレスを選びます。",
        },
      ],
      more: (params) => [filterRule, hairpin(params)],
      instead: {
        backup: [
          {
            en: "Under “System” > “Configuration” > “Backups”, download the configuration and keep it under today's date.",
            ja: "「System」 > 「Configuration」 > 「Backups」で設定をダウンロードし、今日の日付で保存してください。",
          },
        ],
        verify: [
          {
            en: "“Firewall” > “Log Files” > “Live View” shows what is dropped while somebody tries. The proof comes from outside: run the check from a classroom again.",
            ja: "「Firewall」 > 「Log Files」 > 「Live View」で、接続を試している間に破棄された通信を確認できます。確認は外部から行います。教室からの検査をもう一度実行してください。",
          },
        ],
        save: [
          {
            en: "Nothing more to do: what was saved and applied outlasts a restart.",
            ja: "追加の操作は必要ありません。保存して適用した設定は、再起動後も有効です。",
          },
        ],
      },
      proven: {
        before: documented(nat),
        backup: documented(backups),
        change: documented(nat, reflection),
        apply: documented(reflection),
        verify: documented(reflection),
        undo: documented(nat, backups),
      },
    }),
  ],
};
