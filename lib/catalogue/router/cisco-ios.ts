import ipaddr from "ipaddr.js";
import type { Words } from "@/lib/core/locale";
import { smtpPort } from "@/lib/core/port";
import type { RecipeParamName, RecipeParams } from "@/lib/core/recipe";
import type { RouterCapabilities, RouterEntry } from "../types";
import { forwardsOf } from "./forward-plan";
import { routerNames } from "./names";
import { byMaker, byOthers, vendorRecipe } from "./vendor-recipe";
import { vendorWords as words } from "./vendor-words";

const nat =
  "https://community.cisco.com/t5/networking-documents/how-to-configure-nat-to-translate-web-traffic-to-another-port/ta-p/3107679";
const course = "https://learning.bos-info.com/CCNA5_RSE/course/module11/11.2.4.3/11.2.4.3.html";
const order = "https://www.balajibandi.com/?p=100";
const confirmed =
  "https://www.cisco.com/c/en/us/td/docs/routers/ios/config/17-x/syst-mgmt/b-system-management/m_cm-config-rollback-confirmed-change.html";

const own = {
  archive: {
    en: "The safety timer of this router needs a configuration archive. If “show archive” says that none is enabled, the first line of the change is refused, and so are the others: enable the archive first, or begin with “configure terminal” and set no timer.",
    ja: "このルーターの安全タイマーには、設定のアーカイブが必要です。「show archive」でアーカイブが無効と表示された場合、変更の手順は1行目から拒否されます。先にアーカイブを有効にするか、1行目を「configure terminal」に置き換えて、タイマーなしで進めてください。",
  },
  fixedAddress: {
    en: "Two outside ports lead to one inside port only where the lines name the public address: “extendable” allows it. On a line whose address changes this is not documented, so change the mail server's port instead (mta-port).",
    ja: "外側の2つのポートを内側の同じポートへ導くには、行の中でグローバルアドレスを指定する必要があります(「extendable」がそれを許可します)。アドレスが変わる回線での方法は資料にないため、メールサーバーのポートを追加する方法(mta-port)をお選びください。",
  },
  timed: {
    en: "The lines take effect at once. Without “configure confirm” the router goes back to what it was after 5 minutes.",
    ja: "各行はすぐ有効になります。「configure confirm」を実行しなければ、5分後に元の設定に戻ります。",
  },
  filter: {
    en: "An access list on the provider's side judges before the translation: it sees the public address and the new port. Give the list's name and a row of free sequence numbers before its last deny, and this step brings the lines. Without such a list nothing has to be let through.",
    ja: "プロバイダー側のアクセスリストは変換前に判定するため、グローバルアドレスと新しいポートが見えます。リストの名前と、最後のdenyより前で空きが続いているシーケンス番号を入力すると、この手順に行が追加されます。リストがなければ、許可の追加は不要です。",
  },
  zoneFirewall: {
    en: "If the router has a zone-based firewall, that one judges after the translation: a class that lets 25 through to the server lets the new port through as well.",
    ja: "ゾーンベースファイアウォールを使っている場合は、変換後に判定されます。サーバーの25番ポートを通しているクラスがあれば、新しいポートも通ります。",
  },
  rearmed: {
    en: "The timer starts anew, with time enough to look from a classroom.",
    ja: "タイマーが設定し直されます。その間に教室から確認してください。",
  },
  disarmed: {
    en: "The timer stops; the change stays until a restart.",
    ja: "タイマーが止まります。変更は再起動するまで有効です。",
  },
  inUse: {
    en: "If the router says that a static entry is in use, connections are open over it: answer yes to delete them as well, or wait until they end.",
    ja: "「static entry in use」と表示された場合は、接続中の通信があります。yesと答えるとそれも切断されます。終わるまで待ってもかまいません。",
  },
  list: {
    en: "the name of the access list on the provider's interface (WAN-IN)",
    ja: "プロバイダー側インターフェースのアクセスリスト名(例: WAN-IN)",
  },
  sequence: {
    en: "the first of a row of free sequence numbers in that list, before its last deny (45)",
    ja: "そのリストの最後のdenyより前で、空きが続いているシーケンス番号の先頭(例: 45)",
  },
} as const satisfies Record<string, Words>;

const translations = (params: RecipeParams): string[] =>
  forwardsOf("submission", params).map(
    ({ port }) =>
      `ip nat inside source static tcp ${params.serverLanAddress} ${smtpPort} ${params.publicAddress} ${port} extendable`,
  );

/** An access list counts the bits that may differ. */
function wildcard(range: string): string {
  const [network = "", bits] = range.split("/");
  const mask = ipaddr.IPv4.subnetMaskFromPrefixLength(Number(bits)).toByteArray();
  return `${network} ${mask.map((octet) => 255 - octet).join(".")}`;
}

type List = { name: string; first: number };

const listOf = ({ filterChain, filterNumber }: RecipeParams): List | null =>
  filterChain === undefined || filterNumber === undefined ? null : { name: filterChain, first: filterNumber };

const permits = (params: RecipeParams, first: number): string[] =>
  forwardsOf("submission", params).map(
    ({ port, allowFrom }, index) =>
      `${first + index} permit tcp ${allowFrom === null ? "any" : wildcard(allowFrom)} host ${params.publicAddress} eq ${port}`,
  );

function changeLines(params: RecipeParams): string[] {
  const list = listOf(params);
  return [
    "configure terminal revert timer 5",
    ...translations(params),
    ...(list === null
      ? []
      : [`ip access-list extended ${list.name}`, ...permits(params, list.first), "exit"]),
    "end",
  ];
}

function undoLines(params: RecipeParams): string[] {
  const list = listOf(params);
  return [
    "configure terminal",
    ...(list === null
      ? []
      : [
          `ip access-list extended ${list.name}`,
          ...forwardsOf("submission", params).map((_, index) => `no ${list.first + index}`),
          "exit",
        ]),
    ...translations(params).map((line) => `no ${line}`),
    "end",
  ];
}

/** The limit stands in the access list alone, so with one the list is asked for. */
const unfit = ({ allowFrom, filterChain, filterNumber }: RecipeParams): RecipeParamName[] =>
  (allowFrom ? (["filterChain", "filterNumber"] as const) : []).filter(
    (name) => ({ filterChain, filterNumber })[name] === undefined,
  );

const capabilities: RouterCapabilities = {
  translatesPort: "yes",
  twoToOne: "gotcha",
  filterSees: "pre-nat",
  clientIpKept: "yes",
  sourceRestriction: "filter",
  hairpin: "no",
};

export const ciscoIos: RouterEntry = {
  id: "cisco-ios",
  name: routerNames["cisco-ios"],
  capabilities,
  sources: [
    { url: nat, year: null },
    { url: confirmed, year: null },
    { url: course, year: null },
    { url: order, year: null },
  ],
  recipes: [
    vendorRecipe({
      id: "cisco-ios",
      shell: "vendor",
      capabilities,
      takes: ["port", "ports", "keep25", "allowFrom", "filterChain", "filterNumber"],
      labels: { filterChain: own.list, filterNumber: own.sequence },
      unfit,
      steps: [
        {
          id: "before",
          evidence: byMaker(nat, confirmed),
          lines: () => ["show ip nat translations", "show ip access-lists", "show archive"],
          expect: words.existing,
          last: () => [own.fixedAddress, own.archive],
        },
        {
          id: "backup",
          evidence: byMaker(confirmed),
          lines: () => ["show running-config"],
          expect: words.keep,
        },
        {
          id: "change",
          evidence: byOthers(nat, order, confirmed),
          needs: ["serverLanAddress", "publicAddress"],
          first: () => [own.timed],
          lines: changeLines,
          expect: words.added,
          last: (params) => [...(listOf(params) === null ? [own.filter] : []), own.zoneFirewall],
        },
        {
          id: "arm",
          evidence: byMaker(confirmed),
          lines: () => ["configure revert timer 10"],
          expect: own.rearmed,
        },
        {
          id: "verify",
          evidence: byOthers(course),
          lines: () => ["show ip nat translations"],
          expect: words.fromOutside,
        },
        {
          id: "disarm",
          evidence: byMaker(confirmed),
          lines: () => ["configure confirm"],
          expect: own.disarmed,
        },
        {
          id: "save",
          evidence: byMaker(confirmed),
          lines: () => ["copy running-config startup-config"],
          expect: words.saved,
        },
        {
          id: "undo",
          evidence: byOthers(nat, order),
          needs: ["serverLanAddress", "publicAddress"],
          lines: undoLines,
          expect: words.undone,
          last: () => [own.inUse],
        },
      ],
    }),
  ],
};
