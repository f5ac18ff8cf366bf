import type { Words } from "@/lib/core/locale";
import { smtpPort } from "@/lib/core/port";
import type { RecipeParams } from "@/lib/core/recipe";
import type { RouterCapabilities, RouterEntry } from "../types";
import { forwardsOf } from "./forward-plan";
import { routerNames } from "./names";
import { byMaker, byOthers, unfitZones, vendorRecipe } from "./vendor-recipe";
import { vendorWords as words } from "./vendor-words";

const nat =
  "https://juniper.net/documentation/software/junos-es/junos-es93/junos-es-swcmdref/destination.html";
const commit =
  "https://juniper.net/documentation/us/en/software/junos/junos-xml-protocol/topics/task/junos-xml-protocol-configuration-committing-with-confirmation.html";
const rollback =
  "https://juniper.net/documentation/en_US/junos13.2/topics/task/configuration/previous-configuration-loading-qfx-series-cli.html";
const policy = "https://rtodto.net/jncis-sec-security-policies-2/";

const addressBook =
  "https://www.aaademy.com/JNCIA-SEC/JN0-231/knowledge-points/jn0-231_security_policies.html";

const ownRuleSet = "mailpath";

const own = {
  freeNames: {
    en: "The names that begin with mailpath are new. Nothing is in force before the commit.",
    ja: "「mailpath」で始まる名前は新しく作られるものです。commitするまでは有効になりません。",
  },
  oneRuleSet: {
    en: "Junos takes one destination rule set for each zone. If “show” listed one for the provider's zone, give its name and write the lines out again: the rules then join it at its end.",
    ja: "Junosでは、宛先NATのルールセットはゾーンごとに一つです。プロバイダー側ゾーンのルールセットが表示された場合は、その名前を入力して手順を作り直してください。ルールはその末尾に追加されます。",
  },
  newPolicy: {
    en: "The new policy stands last. If one above it refuses the same traffic, put it before that with “insert”. If the commit complains of an address book, the zones have address books of their own: enter the address there.",
    ja: "新しいポリシーは最後に入ります。同じ通信を拒否するポリシーが上にある場合は、「insert」でその前に移してください。commitでアドレス帳のエラーが出る場合は、ゾーンごとのアドレス帳が使われています。アドレスはそちらに登録してください。",
  },
  hairpin: {
    en: "For devices on the server's own LAN a rule set of their own and a source translation are needed; nobody has verified here how. If they cannot connect, let them use the server's inside address, on port 25.",
    ja: "サーバーと同じLANの機器のためには、別のルールセットと送信元の変換が必要ですが、手順は確認できていません。接続できない場合は、サーバーの校内アドレスと25番ポートを使うように設定してください。",
  },
  compare: {
    en: "Only lines with a plus sign, only those of this step, and “configuration check succeeds”. Any other line is a change that somebody else has not committed: stop and ask.",
    ja: "「+」の付いた行だけ、しかもこの手順の行だけが表示され、最後に「configuration check succeeds」と出ることを確認します。それ以外の行があれば、ほかの人がまだcommitしていない変更です。先に進まず、確認してください。",
  },
  armed: {
    en: "“commit confirmed will be automatically rolled back in 5 minutes unless confirmed”. The rules are in force from now on.",
    ja: "「commit confirmed will be automatically rolled back in 5 minutes unless confirmed」と表示されます。ルールはこの時点で有効になります。",
  },
  skipApply: {
    en: "Only where you set no timer: after “commit confirmed” the rules are in force already, and this line would end the timer before you have looked.",
    ja: "タイマーを使わない場合だけ実行してください。「commit confirmed」の後はすでに有効になっており、この行を実行すると、確認する前にタイマーが止まってしまいます。",
  },
  committed: { en: "“commit complete”.", ja: "「commit complete」と表示されます。" },
  disarmed: {
    en: "“commit complete”. The timer has stopped, and the change stays, after a restart as well.",
    ja: "「commit complete」と表示されます。タイマーが止まり、変更は再起動後も残ります。",
  },
  configure: {
    en: "In configuration mode (type configure first).",
    ja: "設定モードで実行します(先に「configure」と入力)。",
  },
  zoneOut: { en: "the zone of the provider's side (untrust)", ja: "プロバイダー側のゾーン名(例: untrust)" },
  zoneIn: { en: "the zone of the mail server (trust)", ja: "メールサーバーがあるゾーン名(例: trust)" },
  ruleSet: {
    en: "the name of the destination rule set that the provider's zone has already; empty where it has none",
    ja: "プロバイダー側ゾーンにすでにある宛先NATルールセットの名前(なければ空欄)",
  },
} as const satisfies Record<string, Words>;

const destination = "security nat destination";
const ruleSetOf = ({ filterChain }: RecipeParams) => filterChain ?? ownRuleSet;
const ruleOf = (params: RecipeParams, port: number) =>
  `${destination} rule-set ${ruleSetOf(params)} rule mailpath-${port}`;
const zonePair = (params: RecipeParams) =>
  `security policies from-zone ${params.wanInterface} to-zone ${params.lanInterface} policy mailpath`;

const setLines = (params: RecipeParams): string[] => [
  `${destination} pool mailpath address ${params.serverLanAddress}/32`,
  `${destination} pool mailpath address port ${smtpPort}`,
  ...(params.filterChain === undefined
    ? [`${destination} rule-set ${ownRuleSet} from zone ${params.wanInterface}`]
    : []),
  ...forwardsOf("submission", params).flatMap(({ port, allowFrom }) =>
    [
      ...(allowFrom === null ? [] : [`match source-address ${allowFrom}`]),
      `match destination-address ${params.publicAddress}/32`,
      `match destination-port ${port}`,
      "then destination-nat pool mailpath",
    ].map((end) => `${ruleOf(params, port)} ${end}`),
  ),
];

/** The policy judges after the translation: one for 25 lets every new port through. */
const policyLines = (params: RecipeParams): string[] => [
  `security address-book global address mailpath ${params.serverLanAddress}/32`,
  ...[
    "match source-address any",
    "match destination-address mailpath",
    "match application junos-smtp",
    "then permit",
  ].map((end) => `${zonePair(params)} ${end}`),
];

const isAdding = ({ keep25 }: RecipeParams) => keep25 === "add";

const changeLines = (params: RecipeParams): string[] => [
  "configure",
  ...[...setLines(params), ...(isAdding(params) ? policyLines(params) : [])].map((line) => `set ${line}`),
];

const undoLines = (params: RecipeParams): string[] => [
  ...[
    ...(isAdding(params) ? [zonePair(params), "security address-book global address mailpath"] : []),
    ...(params.filterChain === undefined
      ? [`${destination} rule-set ${ownRuleSet}`]
      : forwardsOf("submission", params).map(({ port }) => ruleOf(params, port))),
    `${destination} pool mailpath`,
  ].map((path) => `delete ${path}`),
  "commit",
];

const capabilities: RouterCapabilities = {
  translatesPort: "yes",
  twoToOne: "ok",
  filterSees: "post-nat",
  clientIpKept: "yes",
  sourceRestriction: "nat-rule",
  hairpin: "unknown",
};

export const juniperSrx: RouterEntry = {
  id: "juniper-srx",
  name: routerNames["juniper-srx"],
  capabilities,
  sources: [
    { url: nat, year: null },
    { url: commit, year: null },
    { url: rollback, year: 2014 },
    { url: policy, year: null },
    { url: addressBook, year: null },
  ],
  recipes: [
    vendorRecipe({
      id: "juniper-srx",
      shell: "vendor",
      capabilities,
      takes: ["port", "ports", "keep25", "allowFrom", "filterChain"],
      labels: { wanInterface: own.zoneOut, lanInterface: own.zoneIn, filterChain: own.ruleSet },
      unfit: unfitZones,
      steps: [
        {
          id: "before",
          evidence: byMaker(nat, rollback),
          lines: () => ["show configuration security nat", "show configuration security policies"],
          expect: words.existing,
        },
        {
          id: "backup",
          evidence: byMaker(rollback),
          lines: () => ["show configuration"],
          expect: words.keep,
        },
        {
          id: "change",
          evidence: byOthers(nat, policy, addressBook),
          needs: ["serverLanAddress", "publicAddress", "wanInterface", "lanInterface"],
          first: ({ filterChain }) => [own.freeNames, ...(filterChain === undefined ? [own.oneRuleSet] : [])],
          lines: changeLines,
          expect: words.added,
          last: (params) => [isAdding(params) ? own.newPolicy : words.existingFilter, own.hairpin],
        },
        {
          id: "check",
          evidence: byMaker(commit),
          lines: () => ["show | compare", "commit check"],
          expect: own.compare,
        },
        { id: "arm", evidence: byMaker(commit), lines: () => ["commit confirmed 5"], expect: own.armed },
        {
          id: "apply",
          evidence: byMaker(commit, rollback),
          first: () => [own.skipApply],
          lines: () => ["commit"],
          expect: own.committed,
        },
        { id: "verify", evidence: null, first: () => [words.onlyFromOutside] },
        {
          id: "disarm",
          evidence: byMaker(commit, rollback),
          lines: () => ["commit"],
          expect: own.disarmed,
        },
        { id: "save", evidence: null, first: () => [words.savedAlready] },
        {
          id: "undo",
          evidence: byOthers(nat, rollback, policy, addressBook),
          needs: ["wanInterface", "lanInterface"],
          first: () => [own.configure],
          lines: undoLines,
          expect: own.committed,
          last: () => [words.sessions],
        },
      ],
    }),
  ],
};
