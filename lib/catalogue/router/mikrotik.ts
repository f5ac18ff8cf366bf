import type { Words } from "@/lib/core/locale";
import { smtpPort } from "@/lib/core/port";
import type { RecipeParams } from "@/lib/core/recipe";
import type { RouterCapabilities, RouterEntry } from "../types";
import { forwardsOf } from "./forward-plan";
import { routerNames } from "./names";
import { byMaker, byOthers, vendorRecipe } from "./vendor-recipe";
import { vendorWords as words } from "./vendor-words";

const nat = "https://wiki.mikrotik.com/index.php?title=Manual%3AIP%2FFirewall%2FNAT";
const console_ = "https://wiki.mikrotik.com/index.php?title=Manual%3AConsole";
const scenarios = "https://mikrotikfilters.pages.dev/firewall/nat";

const own = {
  safeMode: {
    en: "Press Ctrl+X before the lines: the prompt then shows <SAFE>, and if the session breaks off the router takes back everything typed since.",
    ja: "入力の前にCtrl+Xを押してください。プロンプトに「<SAFE>」と表示され、その間に接続が切れると、以後の変更はルーターが自動的に取り消します。",
  },
  armed: {
    en: "The prompt must still show <SAFE>. If it does not, safe mode was never on, and a broken session takes nothing back.",
    ja: "プロンプトに「<SAFE>」が表示されていることを確認します。表示されていなければセーフモードになっておらず、接続が切れても変更は取り消されません。",
  },
  disarmed: {
    en: "Press Ctrl+X once more: safe mode ends and the change stays. Do not leave the session before that.",
    ja: "もう一度Ctrl+Xを押すと、セーフモードが終わり、変更が残ります。それまではログアウトしないでください。",
  },
  names: {
    en: "Every rule carries a comment that begins with mailpath, by which it is taken back. Typed twice, the lines stand twice: look at the list first.",
    ja: "どのルールにも「mailpath」で始まるコメントが付き、取り消しに使います。2回入力すると2重に登録されるため、先に一覧を確認してください。",
  },
  filter: {
    en: "The router's default filter lets forwarded connections pass. If yours refuses whatever is not named, give the number of the rule before which the new one shall stand, and this step brings it.",
    ja: "初期設定のフィルターは、転送された接続を通します。許可したもの以外を拒否する設定の場合は、新しいルールを入れる位置のルール番号を入力すると、この手順に追加されます。",
  },
  hairpinWants: {
    en: "For devices on the server's own LAN, a rule must name the public address, or it would catch every mail connection out of the school. Give the public address, and this step brings it.",
    ja: "サーバーと同じLANの機器のためのルールには、グローバルアドレスの指定が必要です。指定しないと、校内から外部へのメール接続がすべて引き込まれてしまいます。グローバルアドレスを入力すると、この手順に追加されます。",
  },
  counted: {
    en: "The rules with their counters: they rise when a classroom connects. The proof is the check from a classroom.",
    ja: "ルールとカウンターが表示され、教室から接続するとカウンターが増えます。教室からの検査をもう一度実行して確認してください。",
  },
  before: {
    en: "the number of the forward filter rule before which the new rule shall stand (5)",
    ja: "新しいルールの直後に来るフィルタールールの番号(例: 5)",
  },
} as const satisfies Record<string, Words>;

const add = (table: "nat" | "filter", fields: readonly string[]) =>
  `/ip firewall ${table} add ${fields.join(" ")}`;

const toServer = (params: RecipeParams) => [
  `to-addresses=${params.serverLanAddress}`,
  `to-ports=${smtpPort}`,
];

const outside = (params: RecipeParams): string[] =>
  forwardsOf("submission", params).map(({ port, allowFrom }) =>
    add("nat", [
      ...["chain=dstnat", "action=dst-nat", `in-interface=${params.wanInterface}`, "protocol=tcp"],
      `dst-port=${port}`,
      ...(allowFrom === null ? [] : [`src-address=${allowFrom}`]),
      ...toServer(params),
      `comment=mailpath-${port}`,
    ]),
  );

const hasHairpin = ({ lanInterface, lanSubnet, publicAddress }: RecipeParams) =>
  lanInterface !== undefined && lanSubnet !== undefined && publicAddress !== undefined;

/** Two rules: where it is dialled, and who seems to dial; of the second only the LAN's own, on its way to the server's 25. */
function hairpin(params: RecipeParams): string[] {
  if (!hasHairpin(params)) return [];
  const { lanInterface, lanSubnet, publicAddress, serverLanAddress } = params;
  return [
    ...forwardsOf("submission", params).map(({ port }) =>
      add("nat", [
        ...["chain=dstnat", "action=dst-nat", `in-interface=${lanInterface}`, "protocol=tcp"],
        ...[`dst-address=${publicAddress}`, `dst-port=${port}`],
        ...toServer(params),
        "comment=mailpath-hairpin",
      ]),
    ),
    add("nat", [
      ...["chain=srcnat", "action=masquerade", `out-interface=${lanInterface}`, "protocol=tcp"],
      ...[`src-address=${lanSubnet}`, `dst-address=${serverLanAddress}`, `dst-port=${smtpPort}`],
      "comment=mailpath-hairpin",
    ]),
  ];
}

const filter = (params: RecipeParams): string[] =>
  params.filterNumber === undefined
    ? []
    : [
        add("filter", [
          ...["chain=forward", "action=accept", "connection-nat-state=dstnat", "protocol=tcp"],
          ...[`dst-address=${params.serverLanAddress}`, `dst-port=${smtpPort}`],
          ...["comment=mailpath-filter", `place-before=${params.filterNumber}`],
        ]),
      ];

const remove = (table: "nat" | "filter", comment: string) =>
  `/ip firewall ${table} remove [find comment="${comment}"]`;

const undoLines = (params: RecipeParams): string[] => [
  ...forwardsOf("submission", params).map(({ port }) => remove("nat", `mailpath-${port}`)),
  remove("nat", "mailpath-hairpin"),
  remove("filter", "mailpath-filter"),
];

const capabilities: RouterCapabilities = {
  translatesPort: "yes",
  twoToOne: "ok",
  filterSees: "post-nat",
  clientIpKept: "except-hairpin",
  sourceRestriction: "nat-rule",
  hairpin: "yes",
};

export const mikrotik: RouterEntry = {
  id: "mikrotik",
  name: routerNames.mikrotik,
  capabilities,
  sources: [
    { url: nat, year: null },
    { url: console_, year: null },
    { url: scenarios, year: null },
  ],
  recipes: [
    vendorRecipe({
      id: "mikrotik",
      shell: "vendor",
      capabilities,
      takes: [
        ...(["port", "ports", "keep25", "allowFrom", "filterNumber"] as const),
        ...(["publicAddress", "lanInterface", "lanSubnet"] as const),
      ],
      labels: { filterNumber: own.before },
      steps: [
        {
          id: "before",
          evidence: byMaker(nat),
          lines: () => ["/ip firewall nat print", "/ip firewall filter print"],
          expect: words.existing,
        },
        { id: "backup", evidence: byMaker(console_), lines: () => ["/export"], expect: words.keep },
        {
          id: "change",
          evidence: byOthers(nat, scenarios),
          needs: ["serverLanAddress", "wanInterface"],
          first: () => [own.safeMode, own.names],
          lines: (params) => [...outside(params), ...hairpin(params), ...filter(params)],
          expect: words.added,
          last: (params) => [
            ...(params.filterNumber === undefined ? [own.filter] : []),
            ...(hasHairpin(params) ? [] : [own.hairpinWants]),
          ],
        },
        { id: "arm", evidence: byMaker(console_), menu: () => [own.armed] },
        {
          id: "verify",
          evidence: byMaker(nat),
          lines: () => ["/ip firewall nat print stats"],
          expect: own.counted,
        },
        { id: "disarm", evidence: byMaker(console_), menu: () => [own.disarmed] },
        { id: "save", evidence: null, first: () => [words.savedAlready] },
        {
          id: "undo",
          evidence: byMaker(nat, console_),
          lines: undoLines,
          expect: words.undone,
          last: () => [words.sessions],
        },
      ],
    }),
  ],
};
