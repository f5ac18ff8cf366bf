import type { Words } from "@/lib/core/locale";
import { smtpPort } from "@/lib/core/port";
import type { RecipeParams } from "@/lib/core/recipe";
import type { RouterCapabilities, RouterEntry } from "../types";
import { forwardsOf } from "./forward-plan";
import { routerNames } from "./names";
import { byMaker, vendorRecipe } from "./vendor-recipe";
import { vendorWords as words } from "./vendor-words";

const vip = "https://docs.fortinet.com/document/fortigate/7.0.3/cli-reference/303620";
const policy = "https://docs.fortinet.com/document/fortigate/7.6.1/cli-reference/333889629";
const saving = "https://docs.fortinet.com/document/fortigate/6.0.6/cli-reference/846611/cfg-save";
const documented = byMaker(vip, policy);

const own = {
  unknownAddress: {
    en: "Without the public address the forward answers on whatever address the provider's interface has.",
    ja: "グローバルアドレスを入力しない場合、プロバイダー側インターフェースのアドレスすべてで転送されます。",
  },
  freePolicy: {
    en: "The policy ID must be free: edit on an ID that exists would change a policy of your own. The names that begin with mailpath are new.",
    ja: "ポリシーIDは、空いている番号でなければなりません。既存の番号をeditすると、学校のポリシーが書き換わってしまいます。「mailpath」で始まる名前は新しく作られるものです。",
  },
  order: {
    en: "A new policy stands last. One above it that refuses the same traffic must be moved below it.",
    ja: "新しいポリシーは一覧の最後に入ります。同じ通信を拒否するポリシーが上にある場合は、その上に移動してください。",
  },
  keepSource: {
    en: "Address translation stays off in this policy, so the mail server sees who really connects. Do not switch it on.",
    ja: "このポリシーではNATを無効のままにします。メールサーバーから本当の接続元が見えるようにするためです。有効にしないでください。",
  },
  inspection: {
    en: "If the policy for mail has inspection profiles, mail on the new port is inspected in this policy only if you choose them here as well. Test STARTTLS after the change.",
    ja: "メール用のポリシーに検査プロファイルを設定している場合、新しいポートのメールはこのポリシーにも設定しない限り検査されません。変更後にSTARTTLSを確認してください。",
  },
  hairpin: {
    en: "For devices on the server's own LAN a forward on all interfaces and a policy from LAN to LAN are needed; nobody has verified here how. If they cannot connect, let them use the server's inside address, on port 25.",
    ja: "サーバーと同じLANの機器のためには、全インターフェース向けの転送と、LANからLANへのポリシーが必要ですが、手順は確認できていません。接続できない場合は、サーバーの校内アドレスと25番ポートを使うように設定してください。",
  },
  atEnd: {
    en: "The lines take effect at each “end” and are written down by themselves.",
    ja: "各「end」の時点で有効になり、自動的に保存されます。",
  },
  revert: {
    en: "If you work from far away: with the setting cfg-save at “revert”, FortiOS takes back by itself what you have not saved once your session is idle for too long. It may restart the unit for that, so read Fortinet's page on “cfg save” first.",
    ja: "離れた場所から作業する場合: cfg-saveの設定を「revert」にしておくと、操作がない時間が続いたときに、保存していない変更をFortiOSが自動的に取り消します。そのとき本体が再起動することがあります。先にFortinetの「cfg save」の説明を確認してください。",
  },
  saved: {
    en: "“config saved.”, or “no config to be saved.” where each change was written down by itself, which is the default.",
    ja: "「config saved.」と表示されます。初期設定では変更がそのつど保存されるため、「no config to be saved.」と表示されます。",
  },
  policyId: {
    en: "a free ID for a firewall policy (100)",
    ja: "空いているファイアウォールポリシーのID(例: 100)",
  },
} as const satisfies Record<string, Words>;

const nameOf = (port: number) => `"mailpath-${port}"`;

/** The source stands in the forward itself, so that 25 stays open to everyone. */
const forward =
  (params: RecipeParams) =>
  ({ port, allowFrom }: { port: number; allowFrom: string | null }): string[] => [
    `edit ${nameOf(port)}`,
    ...(allowFrom === null ? [] : [`set src-filter "${allowFrom}"`]),
    `set extip ${params.publicAddress ?? "0.0.0.0"}`,
    `set mappedip "${params.serverLanAddress}"`,
    `set extintf "${params.wanInterface}"`,
    "set portforward enable",
    "set protocol tcp",
    `set extport ${port}`,
    `set mappedport ${smtpPort}`,
    "next",
  ];

/** A forward leads to its one port, so that the policy's service may be any: it is matched after the translation. */
const policyLines = (params: RecipeParams): string[] => [
  "config firewall policy",
  `edit ${params.filterNumber}`,
  `set name "mailpath"`,
  `set srcintf "${params.wanInterface}"`,
  `set dstintf "${params.lanInterface}"`,
  `set srcaddr "all"`,
  `set dstaddr ${forwardsOf("submission", params)
    .map(({ port }) => nameOf(port))
    .join(" ")}`,
  "set action accept",
  `set schedule "always"`,
  `set service "ALL"`,
  "set nat disable",
  "next",
  "end",
];

const changeLines = (params: RecipeParams): string[] => [
  "config firewall vip",
  ...forwardsOf("submission", params).flatMap(forward(params)),
  "end",
  ...policyLines(params),
];

const undoLines = (params: RecipeParams): string[] => [
  ...["config firewall policy", `delete ${params.filterNumber}`, "end"],
  "config firewall vip",
  ...forwardsOf("submission", params).map(({ port }) => `delete ${nameOf(port)}`),
  "end",
];

const capabilities: RouterCapabilities = {
  translatesPort: "yes",
  twoToOne: "ok",
  filterSees: "post-nat",
  clientIpKept: "yes",
  sourceRestriction: "nat-rule",
  hairpin: "unknown",
};

export const fortigate: RouterEntry = {
  id: "fortigate",
  name: routerNames.fortigate,
  capabilities,
  sources: [
    { url: vip, year: null },
    { url: policy, year: null },
    { url: saving, year: null },
  ],
  recipes: [
    vendorRecipe({
      id: "fortigate",
      shell: "vendor",
      capabilities,
      takes: ["port", "ports", "keep25", "allowFrom", "publicAddress"],
      labels: { filterNumber: own.policyId },
      steps: [
        {
          id: "before",
          evidence: documented,
          lines: () => ["config firewall vip", "show", "end", "config firewall policy", "show", "end"],
          expect: words.existing,
          last: () => [own.inspection],
        },
        { id: "backup", evidence: documented, lines: () => ["show"], expect: words.keep },
        {
          id: "change",
          evidence: documented,
          needs: ["serverLanAddress", "wanInterface", "lanInterface", "filterNumber"],
          first: ({ publicAddress }) => [
            own.freePolicy,
            own.atEnd,
            own.revert,
            ...(publicAddress === undefined ? [own.unknownAddress] : []),
          ],
          lines: changeLines,
          expect: words.added,
          last: () => [own.order, own.keepSource, own.hairpin],
        },
        {
          id: "verify",
          evidence: documented,
          lines: () => ["config firewall vip", "show", "end"],
          expect: words.fromOutside,
        },
        { id: "save", evidence: byMaker(saving), lines: () => ["execute cfg save"], expect: own.saved },
        {
          id: "undo",
          evidence: documented,
          needs: ["filterNumber"],
          lines: undoLines,
          expect: words.undone,
          last: () => [words.sessions],
        },
      ],
    }),
  ],
};
