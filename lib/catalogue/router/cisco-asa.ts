import type { Words } from "@/lib/core/locale";
import { smtpPort } from "@/lib/core/port";
import type { RecipeParams } from "@/lib/core/recipe";
import type { RouterCapabilities, RouterEntry } from "../types";
import { forwardsOf } from "./forward-plan";
import { routerNames } from "./names";
import { byMaker, unfitZones, vendorRecipe } from "./vendor-recipe";
import { vendorWords as words } from "./vendor-words";

const mail =
  "https://www.cisco.com/c/en/us/support/docs/ip/network-address-translation-nat/118958-configure-asa-00.html";
const commands =
  "https://cisco.com/c/en/us/td/docs/security/asa/asa-cli-reference/I-R/asa-command-ref-I-R/n-commands.html";
const documented = byMaker(mail, commands);

const own = {
  esmtp: {
    en: "Look for “inspect esmtp” under “policy-map”. This inspection can mask the server's greeting and take STARTTLS away; test STARTTLS from a classroom after the change.",
    ja: "「policy-map」の中に「inspect esmtp」がないか確認してください。この検査は、サーバーの応答を伏せ字にしたり、STARTTLSを消したりすることがあります。変更後に、教室からSTARTTLSを確認してください。",
  },
  version: {
    en: "For ASA 8.3 and later. A translation belongs to one object, so each outside port has an object of its own with the same address; the names that begin with mailpath are new.",
    ja: "ASA 8.3以降の書き方です。変換はオブジェクトごとに一つなので、外側のポートごとに、同じアドレスのオブジェクトを作ります。「mailpath」で始まる名前は新しく作られるものです。",
  },
  list: {
    en: "An access list judges by the server's real address and port, so it needs a line for 25. Give the name of the list on the provider's interface, and this step brings it; it is added at the list's end, and a deny before it must be moved behind it.",
    ja: "アクセスリストは変換後のアドレスとポートで判定するため、25番を許可する行が必要です。プロバイダー側インターフェースのアクセスリスト名を入力すると、この手順に追加されます。行はリストの最後に追加されるため、前にdenyがある場合は、その後ろに移してください。",
  },
  noSource: {
    en: "The access list sees port 25 for both ports and cannot tell them apart, and nobody has verified here how a translation with a source of its own is written. Leave the range empty, or let the mail server demand a login on the new port (mta-port).",
    ja: "アクセスリストからはどちらのポートも25番に見えるため区別できません。送信元を指定した変換の書き方も確認できていません。範囲を空にするか、メールサーバー側で新しいポートにログインを求める方法(mta-port)をお選びください。",
  },
  hairpin: {
    en: "For devices on the server's own LAN the firewall can turn connections round (“same-security-traffic permit intra-interface” and a twice-NAT rule), which is not written here. Until then let them use the server's inside address, on port 25.",
    ja: "サーバーと同じLANの機器からの折り返し接続は可能ですが(「same-security-traffic permit intra-interface」とtwice NAT)、ここには書いていません。それまでは、サーバーの校内アドレスと25番ポートを使うように設定してください。",
  },
  leftover: {
    en: "The objects that begin with mailpath stay; without their translation they do nothing.",
    ja: "「mailpath」で始まるオブジェクトは残りますが、変換がなければ何も起こりません。",
  },
  outside: {
    en: "the name of the interface towards the provider (outside)",
    ja: "プロバイダー側インターフェースの名前(例: outside)",
  },
  inside: {
    en: "the name of the interface towards the mail server (inside)",
    ja: "メールサーバー側インターフェースの名前(例: inside)",
  },
  listName: {
    en: "the name of the access list on the provider's interface (outside_access_in)",
    ja: "プロバイダー側インターフェースのアクセスリスト名(例: outside_access_in)",
  },
} as const satisfies Record<string, Words>;

const isLimited = ({ allowFrom }: RecipeParams) => Boolean(allowFrom);

const translation = (params: RecipeParams, port: number) =>
  `nat (${params.lanInterface},${params.wanInterface}) static interface service tcp ${smtpPort} ${port}`;

const permit = ({ keep25, filterChain, serverLanAddress }: RecipeParams): string[] =>
  keep25 === "add" && filterChain !== undefined
    ? [`access-list ${filterChain} extended permit tcp any host ${serverLanAddress} eq ${smtpPort}`]
    : [];

const changeLines = (params: RecipeParams): string[] =>
  isLimited(params)
    ? []
    : [
        "configure terminal",
        ...forwardsOf("submission", params).flatMap(({ port }) => [
          `object network mailpath-${port}`,
          `host ${params.serverLanAddress}`,
          translation(params, port),
          "exit",
        ]),
        ...permit(params),
        "end",
      ];

const undoLines = (params: RecipeParams): string[] =>
  isLimited(params)
    ? []
    : [
        "configure terminal",
        ...permit(params).map((line) => `no ${line}`),
        ...forwardsOf("submission", params).flatMap(({ port }) => [
          `object network mailpath-${port}`,
          `no ${translation(params, port)}`,
          "exit",
        ]),
        "end",
      ];

const capabilities: RouterCapabilities = {
  translatesPort: "yes",
  twoToOne: "ok",
  filterSees: "post-nat",
  clientIpKept: "yes",
  sourceRestriction: "unknown",
  hairpin: "yes",
};

export const ciscoAsa: RouterEntry = {
  id: "cisco-asa",
  name: routerNames["cisco-asa"],
  capabilities,
  sources: [
    { url: mail, year: 2015 },
    { url: commands, year: null },
  ],
  recipes: [
    vendorRecipe({
      id: "cisco-asa",
      shell: "vendor",
      capabilities,
      takes: ["port", "ports", "keep25", "allowFrom", "filterChain"],
      labels: { wanInterface: own.outside, lanInterface: own.inside, filterChain: own.listName },
      unfit: unfitZones,
      steps: [
        {
          id: "before",
          evidence: documented,
          lines: () => ["show running-config"],
          expect: words.existing,
          last: () => [own.esmtp],
        },
        { id: "backup", evidence: documented, lines: () => ["show running-config"], expect: words.keep },
        {
          id: "change",
          evidence: documented,
          needs: ["serverLanAddress", "wanInterface", "lanInterface"],
          first: (params) => (isLimited(params) ? [own.noSource] : [own.version, words.atOnce]),
          lines: changeLines,
          expect: words.added,
          last: (params) => {
            if (isLimited(params)) return [];
            if (params.keep25 !== "add") return [words.existingFilter, own.hairpin];
            return [...(params.filterChain === undefined ? [own.list] : []), own.hairpin];
          },
        },
        {
          id: "verify",
          evidence: documented,
          lines: () => ["show xlate"],
          expect: words.fromOutside,
        },
        { id: "save", evidence: documented, lines: () => ["write memory"], expect: words.saved },
        {
          id: "undo",
          evidence: documented,
          needs: ["serverLanAddress", "wanInterface", "lanInterface"],
          first: (params) => (isLimited(params) ? [own.noSource] : []),
          lines: undoLines,
          expect: words.undone,
          last: (params) => (isLimited(params) ? [] : [words.sessions, own.leftover]),
        },
      ],
    }),
  ],
};
