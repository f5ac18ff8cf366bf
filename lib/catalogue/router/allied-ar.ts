import type { Words } from "@/lib/core/locale";
import type { RecipeParamName, RecipeParams } from "@/lib/core/recipe";
import type { RouterCapabilities, RouterEntry } from "../types";
import { forwardsOf } from "./forward-plan";
import { routerNames } from "./names";
import { byMaker, vendorRecipe } from "./vendor-recipe";
import { vendorWords as words } from "./vendor-words";

const nat =
  "https://www.allied-telesis.co.jp/support/list/awp/rel/5.5.4-0.1/613-002735_AD/docs/rule@815NAT.html";
const firewall =
  "https://www.allied-telesis.co.jp/support/list/awp/rel/5.4.9-1.1/613-002107_AA/docs/rule@810FIREWALL.html";
const documented = byMaker(nat, firewall);

const own = {
  enable: {
    en: "In privileged mode (the prompt ends with #).",
    ja: "特権モード(プロンプトの末尾が「#」)で実行します。",
  },
  free: {
    en: "The rule numbers must be free, in the translation and in the firewall alike, and lie before a rule that refuses the same traffic. The names that begin with mailpath are new.",
    ja: "ルール番号は、NATとファイアウォールのどちらでも空いている番号で、同じ通信を拒否するルールより前でなければなりません。「mailpath」で始まる名前は新しく作られるものです。",
  },
  firewallWants: {
    en: "If the firewall is on, whatever has no rule is refused. Give a free firewall rule number, and this step brings the rules.",
    ja: "ファイアウォールが有効な場合、ルールのない通信はすべて遮断されます。空いているファイアウォールのルール番号を入力すると、この手順にルールが追加されます。",
  },
  check: {
    en: "Each rule must be shown as valid. A rule whose application or entity is not complete stays out of force.",
    ja: "どのルールも有効と表示されることを確認します。アプリケーションやエンティティーの定義が不完全なルールは有効になりません。",
  },
  leftover: {
    en: "The definitions that begin with mailpath stay; without a rule they do nothing.",
    ja: "「mailpath」で始まる定義は残りますが、ルールがなければ何も起こりません。",
  },
  publicZone: {
    en: "the zone of the provider's side (public)",
    ja: "プロバイダー側のゾーンの名前(例: public)",
  },
  serverZone: {
    en: "the zone of the mail server (private)",
    ja: "メールサーバーがあるゾーンの名前(例: private)",
  },
  serverNetwork: {
    en: "the network of that zone which holds the mail server (lan)",
    ja: "そのゾーンの中で、メールサーバーがあるネットワークの名前(例: lan)",
  },
  natRule: {
    en: "the first of a row of free NAT rule numbers (20)",
    ja: "空きが続いているNATルール番号の先頭(例: 20)",
  },
  firewallRule: {
    en: "the first of a row of free firewall rule numbers (20)",
    ja: "空きが続いているファイアウォールルール番号の先頭(例: 20)",
  },
} as const satisfies Record<string, Words>;

const highest = 65_535;
const isZone = (name: string | undefined) => name === undefined || /^[A-Za-z][A-Za-z0-9_-]*$/.test(name);
const unfit = (params: RecipeParams): RecipeParamName[] => [
  ...(["wanInterface", "lanInterface"] as const).filter((name) => !isZone(params[name])),
  ...((params.filterNumber ?? 1) > highest - forwardsOf("submission", params).length
    ? (["filterNumber"] as const)
    : []),
];

const application = (port: number) => `mailpath${port}`;

function definitions(params: RecipeParams): string[] {
  const source = params.allowFrom
    ? [`zone ${params.wanInterface}`, "network mailpath", `ip subnet ${params.allowFrom}`, "exit", "exit"]
    : [];
  return [
    ...forwardsOf("submission", params).flatMap(({ port }) => [
      `application ${application(port)}`,
      "protocol tcp",
      `dport ${port}`,
      "exit",
    ]),
    ...[`zone ${params.lanInterface}`, `network ${params.filterChain}`],
    ...["host mailpath", `ip address ${params.serverLanAddress}`],
    ...["exit", "exit", "exit"],
    ...source,
  ];
}

const serverOf = ({ lanInterface, filterChain }: RecipeParams) => `${lanInterface}.${filterChain}.mailpath`;

const sourceOf = (params: RecipeParams, allowFrom: string | null) =>
  allowFrom === null ? `${params.wanInterface}` : `${params.wanInterface}.mailpath`;

const natRules = (params: RecipeParams): string[] =>
  forwardsOf("submission", params).map(
    ({ port, allowFrom }, index) =>
      `rule ${(params.entryNumber ?? 1) + index} portfwd ${application(port)} from ${sourceOf(params, allowFrom)} with dst ${serverOf(params)} dport 25`,
  );

const firewallRules = (params: RecipeParams, first: number): string[] => [
  "firewall",
  ...forwardsOf("submission", params).map(
    ({ port, allowFrom }, index) =>
      `rule ${first + index} permit ${application(port)} from ${sourceOf(params, allowFrom)} to ${serverOf(params)}`,
  ),
  "exit",
];

const changeLines = (params: RecipeParams): string[] => [
  "configure terminal",
  ...definitions(params),
  "nat",
  ...natRules(params),
  "exit",
  ...(params.filterNumber === undefined ? [] : firewallRules(params, params.filterNumber)),
  "end",
];

function undoLines(params: RecipeParams): string[] {
  const taken = forwardsOf("submission", params);
  const without = (first: number) => taken.map((_, index) => `no rule ${first + index}`);
  return [
    ...["configure terminal", "nat", ...without(params.entryNumber ?? 1), "exit"],
    ...(params.filterNumber === undefined ? [] : ["firewall", ...without(params.filterNumber), "exit"]),
    "end",
  ];
}

/** Both the translation and the firewall name what is dialled, so both are given the new port. */
const capabilities: RouterCapabilities = {
  translatesPort: "yes",
  twoToOne: "ok",
  filterSees: "unknown",
  clientIpKept: "yes",
  sourceRestriction: "nat-rule",
  hairpin: "unknown",
};

export const alliedAr: RouterEntry = {
  id: "allied-ar",
  name: routerNames["allied-ar"],
  capabilities,
  sources: [
    { url: nat, year: null },
    { url: firewall, year: null },
  ],
  recipes: [
    vendorRecipe({
      id: "allied-ar",
      shell: "vendor",
      capabilities,
      takes: ["port", "ports", "keep25", "allowFrom", "filterNumber"],
      labels: {
        wanInterface: own.publicZone,
        lanInterface: own.serverZone,
        filterChain: own.serverNetwork,
        entryNumber: own.natRule,
        filterNumber: own.firewallRule,
      },
      unfit,
      steps: [
        {
          id: "before",
          evidence: documented,
          first: () => [own.enable],
          lines: () => ["show nat rule", "show firewall rule"],
          expect: words.existing,
        },
        { id: "backup", evidence: documented, lines: () => ["show running-config"], expect: words.keep },
        {
          id: "change",
          evidence: documented,
          needs: ["serverLanAddress", "wanInterface", "lanInterface", "filterChain", "entryNumber"],
          first: () => [own.free, words.atOnce],
          lines: changeLines,
          expect: words.added,
          last: ({ filterNumber }) => (filterNumber === undefined ? [own.firewallWants] : []),
        },
        {
          id: "check",
          evidence: documented,
          lines: () => ["show nat rule config-check", "show firewall rule config-check"],
          expect: own.check,
        },
        {
          id: "verify",
          evidence: documented,
          lines: () => ["show nat rule"],
          expect: words.fromOutside,
        },
        {
          id: "save",
          evidence: documented,
          lines: () => ["copy running-config startup-config"],
          expect: words.saved,
        },
        {
          id: "undo",
          evidence: documented,
          needs: ["entryNumber"],
          lines: undoLines,
          expect: words.undone,
          last: () => [words.sessions, own.leftover],
        },
      ],
    }),
  ],
};
