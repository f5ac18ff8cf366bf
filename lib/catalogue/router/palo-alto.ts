import type { Words } from "@/lib/core/locale";
import { smtpPort } from "@/lib/core/port";
import type { RecipeParams } from "@/lib/core/recipe";
import type { RouterCapabilities, RouterEntry } from "../types";
import { forwardsOf } from "./forward-plan";
import { routerNames } from "./names";
import { byMaker, byOthers, unfitZones, vendorRecipe } from "./vendor-recipe";
import { vendorWords as words } from "./vendor-words";

const translated =
  "https://docs.paloaltonetworks.com/ngfw/help/10-1/policies/policies-nat/nat-translated-packet-tab";
const commit =
  "https://docs.paloaltonetworks.com/ngfw/pan-os-cli-quick-start/use-the-cli/commit-configuration-changes";
const grammar =
  "https://github.com/batfish/batfish/blob/master/projects/batfish/src/main/antlr4/org/batfish/grammar/palo_alto/PaloAlto_nat.g4";
const management = "https://theworldsgonemad.net/2022/palo-config-mgmt/";
const cheatsheet = "https://ai-void.pages.dev/cheatsheets/palo-alto-panos-cheatsheet";

const own = {
  configure: {
    en: "In configuration mode (type configure first; the prompt ends with #).",
    ja: "設定モードで実行します(先に「configure」と入力。プロンプトの末尾が「#」になります)。",
  },
  operational: {
    en: "In operational mode (the prompt ends with >; from configuration mode type exit, which keeps the lines).",
    ja: "運用モードで実行します(プロンプトの末尾は「>」。設定モードからは「exit」で戻ります。入力した行は残ります)。",
  },
  names: {
    en: "The names that begin with mailpath are new. Nothing is in force before the commit.",
    ja: "「mailpath」で始まる名前は新しく作られるものです。commitするまでは有効になりません。",
  },
  order: {
    en: "New rules stand last: a rule above one that takes the same traffic decides first, and must be moved below it.",
    ja: "新しいルールは最後に入ります。同じ通信に当てはまるルールが上にある場合は、そちらが先に判定されるため、その上に移動してください。",
  },
  zones: {
    en: "The security rule names the public address and the new port, as they are dialled, but the zone of the mail server, where the packet ends.",
    ja: "セキュリティルールには、接続先として入力されたグローバルアドレスと新しいポートを書きますが、ゾーンは最終的に届くメールサーバー側のものを書きます。",
  },
  inspection: {
    en: "If the rule for mail has security profiles, the new rule needs them as well: set them after the change, and test STARTTLS.",
    ja: "メール用のルールにセキュリティプロファイルを設定している場合は、新しいルールにも必要です。変更後に設定し、STARTTLSを確認してください。",
  },
  diff: {
    en: "Only lines with a plus sign, and only those of this step. Any other line is a change that somebody else has not committed: stop and ask.",
    ja: "「+」の付いた行だけ、しかもこの手順の行だけが表示されることを確認します。それ以外の行があれば、ほかの人がまだcommitしていない変更です。先に進まず、確認してください。",
  },
  committed: {
    en: "The job succeeds. There is no timer that takes it back by itself: stay near the console.",
    ja: "ジョブの成功が表示されます。自動的に元に戻すタイマーはないため、コンソールを使える場所で作業してください。",
  },
  hairpin: {
    en: "For devices on the server's own LAN a U-turn rule with a source translation is needed; nobody has verified here how. If they cannot connect, let them use the server's inside address, on port 25.",
    ja: "サーバーと同じLANの機器のためには、送信元も変換するUターンのルールが必要ですが、手順は確認できていません。接続できない場合は、サーバーの校内アドレスと25番ポートを使うように設定してください。",
  },
  zoneOut: { en: "the zone of the provider's side (untrust)", ja: "プロバイダー側のゾーン名(例: untrust)" },
  zoneIn: { en: "the zone of the mail server (trust)", ja: "メールサーバーがあるゾーン名(例: trust)" },
} as const satisfies Record<string, Words>;

type Forward = { port: number; allowFrom: string | null };

const natRule =
  (params: RecipeParams) =>
  ({ port, allowFrom }: Forward): string[] =>
    [
      `from ${params.wanInterface}`,
      `to ${params.wanInterface}`,
      `source ${allowFrom ?? "any"}`,
      `destination ${params.publicAddress}`,
      `service mailpath-${port}`,
      `destination-translation translated-address ${params.serverLanAddress}`,
      `destination-translation translated-port ${smtpPort}`,
    ].map((end) => `set rulebase nat rules mailpath-${port} ${end}`);

/** The service alone names the port; what speaks on it is left open, for a connection becomes another after STARTTLS. */
const securityRule =
  (params: RecipeParams) =>
  ({ port, allowFrom }: Forward): string[] =>
    [
      `from ${params.wanInterface}`,
      `to ${params.lanInterface}`,
      `source ${allowFrom ?? "any"}`,
      `destination ${params.publicAddress}`,
      "application any",
      `service mailpath-${port}`,
      "action allow",
    ].map((end) => `set rulebase security rules mailpath-${port} ${end}`);

const changeLines = (params: RecipeParams): string[] => {
  const forwards = forwardsOf("submission", params);
  return [
    ...forwards.map(({ port }) => `set service mailpath-${port} protocol tcp port ${port}`),
    ...forwards.flatMap(natRule(params)),
    ...forwards.flatMap(securityRule(params)),
  ];
};

const undoLines = (params: RecipeParams): string[] => [
  ...forwardsOf("submission", params).flatMap(({ port }) => [
    `delete rulebase security rules mailpath-${port}`,
    `delete rulebase nat rules mailpath-${port}`,
    `delete service mailpath-${port}`,
  ]),
  "commit",
];

const capabilities: RouterCapabilities = {
  translatesPort: "yes",
  twoToOne: "ok",
  filterSees: "pre-nat",
  clientIpKept: "yes",
  sourceRestriction: "nat-rule",
  hairpin: "unknown",
};

export const paloAlto: RouterEntry = {
  id: "palo-alto",
  name: routerNames["palo-alto"],
  capabilities,
  sources: [
    { url: translated, year: null },
    { url: commit, year: null },
    { url: grammar, year: null },
    { url: management, year: 2022 },
    { url: cheatsheet, year: 2025 },
  ],
  recipes: [
    vendorRecipe({
      id: "palo-alto",
      shell: "vendor",
      capabilities,
      takes: ["port", "ports", "keep25", "allowFrom"],
      labels: { wanInterface: own.zoneOut, lanInterface: own.zoneIn },
      unfit: unfitZones,
      steps: [
        {
          id: "detect",
          evidence: byOthers(cheatsheet),
          first: () => [own.operational],
          lines: () => ["show system info"],
          expect: words.version,
        },
        {
          id: "before",
          evidence: byOthers(grammar, management),
          first: () => [own.configure],
          lines: () => ["show rulebase nat", "show rulebase security"],
          expect: words.existing,
          last: () => [own.inspection],
        },
        {
          id: "backup",
          evidence: byOthers(management),
          first: () => [own.operational],
          lines: () => ["show config running"],
          expect: words.keep,
        },
        {
          id: "change",
          evidence: byOthers(translated, grammar),
          needs: ["serverLanAddress", "publicAddress", "wanInterface", "lanInterface"],
          first: () => [own.configure, own.names],
          lines: changeLines,
          expect: words.added,
          last: () => [own.zones, own.order, own.hairpin],
        },
        {
          id: "check",
          evidence: byOthers(management),
          first: () => [own.operational],
          lines: () => ["show config diff"],
          expect: own.diff,
        },
        {
          id: "apply",
          evidence: byMaker(commit),
          first: () => [own.configure],
          lines: () => ["commit"],
          expect: own.committed,
        },
        {
          id: "verify",
          evidence: byOthers(cheatsheet),
          first: () => [own.operational],
          lines: () => ["show session all"],
          expect: words.fromOutside,
        },
        { id: "save", evidence: null, first: () => [words.savedAlready] },
        {
          id: "undo",
          evidence: byOthers(grammar, commit),
          first: () => [own.configure],
          lines: undoLines,
          expect: own.committed,
          last: () => [words.sessions],
        },
      ],
    }),
  ],
};
