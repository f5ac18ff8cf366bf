import type { Words } from "@/lib/core/locale";
import { smtpPort } from "@/lib/core/port";
import type { RecipeParams } from "@/lib/core/recipe";
import type { RouterCapabilities, RouterEntry } from "../types";
import { forwardsOf } from "./forward-plan";
import { routerNames } from "./names";
import { byMaker, vendorRecipe } from "./vendor-recipe";
import { vendorWords as words } from "./vendor-words";

const nat =
  "https://sonicwall.com/support/technical-documentation/docs/sonicos-7-1-rules_policies_global/Content/NAT_Rules/nat-rules-nat-policies-add-edit.htm";

const own = {
  present: {
    en: "Open “POLICY” > “Rules and Policies” > “NAT Rules”, then “Access Rules” from WAN to LAN. Read off what is there: if a rule of your own uses the new port, do not overwrite it, find out first what it is for.",
    ja: "「POLICY」>「Rules and Policies」>「NAT Rules」を開き、続いてWANからLANへの「Access Rules」を確認してください。新しく使うポートのルールがすでにある場合は、上書きせず、まず用途を確かめてください。",
  },
  inspection: {
    en: "If mail on 25 is inspected by a security service, mail on the new port may be inspected in another way: test STARTTLS from a classroom after the change.",
    ja: "25番のメールをセキュリティサービスで検査している場合、新しいポートのメールは扱いが変わることがあります。変更後に、教室からSTARTTLSを確認してください。",
  },
  backup: {
    en: "Export the settings into a file with today's date. Do not overwrite an earlier one.",
    ja: "設定を、今日の日付を付けたファイルにエクスポートしてください。以前のファイルは上書きしないでください。",
  },
  access: {
    en: "The access rule's fields are as we understand them, not as a page of the maker's has confirmed: if the check from a classroom fails, look there first.",
    ja: "アクセスルールの項目は、メーカーの資料で確認できたものではありません。教室からの検査に失敗したときは、まずここを確認してください。",
  },
  hairpin: {
    en: "For devices on the server's own LAN a loopback NAT rule is needed, which nobody has verified here. If they cannot connect, let them use the server's inside address, on port 25.",
    ja: "サーバーと同じLANの機器のためには、ループバック用のNATルールが必要ですが、手順は確認できていません。接続できない場合は、サーバーの校内アドレスと25番ポートを使うように設定してください。",
  },
  counters: {
    en: "The NAT rule has a counter that rises when a classroom connects.",
    ja: "NATルールには、教室から接続すると増えるカウンターがあります。",
  },
  undo: {
    en: "Delete or disable the NAT rules and the access rules whose names begin with mailpath. Connections that are open go on until they end.",
    ja: "「mailpath」で始まるNATルールとアクセスルールを、削除または無効にしてください。接続中の通信は終わるまで続きます。",
  },
} as const satisfies Record<string, Words>;

const objects = (params: RecipeParams): Words => ({
  en: `Under “OBJECT” > “Match Objects” > “Addresses”, add mailpath-server: a host in the zone LAN with the address ${params.serverLanAddress}.`,
  ja: `「OBJECT」>「Match Objects」>「Addresses」で、mailpath-serverを追加します(LANゾーンのホスト、アドレスは${params.serverLanAddress})。`,
});

const services = (params: RecipeParams): Words[] =>
  [...forwardsOf("submission", params).map(({ port }) => port), smtpPort]
    .filter((port, index, all) => all.indexOf(port) === index)
    .map((port) => ({
      en: `Under “OBJECT” > “Match Objects” > “Services”, add mailpath-${port}: TCP, port ${port} to ${port}.`,
      ja: `「OBJECT」>「Match Objects」>「Services」で、mailpath-${port}を追加します(TCP、ポート${port}から${port})。`,
    }));

const natRules = (params: RecipeParams): Words[] =>
  forwardsOf("submission", params).map(({ port }) => ({
    en: `Under “NAT Rules”, “Add” mailpath-${port}: “Original Source” Any, “Translated Source” Original, “Original Destination” the address of the provider's interface (X1 IP), “Translated Destination” mailpath-server, “Original Service” mailpath-${port}, “Translated Service” mailpath-${smtpPort}, “Inbound Interface” the provider's (X1), “Outbound Interface” Any. Do not choose the reflective policy.`,
    ja: `「NAT Rules」で「Add」を押し、mailpath-${port}を追加します。「Original Source」はAny、「Translated Source」はOriginal、「Original Destination」はプロバイダー側インターフェースのアドレス(X1 IP)、「Translated Destination」はmailpath-server、「Original Service」はmailpath-${port}、「Translated Service」はmailpath-${smtpPort}、「Inbound Interface」はプロバイダー側(X1)、「Outbound Interface」はAny。reflective policyは選びません。`,
  }));

const accessRules = (params: RecipeParams): Words[] =>
  forwardsOf("submission", params).map(({ port, allowFrom }) => ({
    en: `Under “Access Rules” from WAN to LAN, “Add” mailpath-${port}: Allow, source ${allowFrom === null ? "Any" : `an address object for ${allowFrom}`}, destination X1 IP, service mailpath-${port}.`,
    ja: `WANからLANへの「Access Rules」で「Add」を押し、mailpath-${port}を追加します。Allow、送信元は${allowFrom === null ? "Any" : `${allowFrom}のアドレスオブジェクト`}、宛先はX1 IP、サービスはmailpath-${port}。`,
  }));

const capabilities: RouterCapabilities = {
  translatesPort: "yes",
  twoToOne: "ok",
  filterSees: "unknown",
  clientIpKept: "yes",
  sourceRestriction: "filter",
  hairpin: "unknown",
};

export const sonicwall: RouterEntry = {
  id: "sonicwall",
  name: routerNames.sonicwall,
  capabilities,
  sources: [{ url: nat, year: null }],
  recipes: [
    vendorRecipe({
      id: "sonicwall",
      shell: null,
      capabilities,
      takes: ["port", "ports", "keep25", "allowFrom"],
      steps: [
        { id: "before", evidence: byMaker(nat), menu: () => [own.present], last: () => [own.inspection] },
        { id: "backup", evidence: null, first: () => [own.backup] },
        {
          id: "change",
          evidence: byMaker(nat),
          needs: ["serverLanAddress"],
          menu: (params) => [
            ...[objects(params), ...services(params)],
            ...[...natRules(params), ...accessRules(params)],
          ],
          last: () => [own.access, own.hairpin],
        },
        { id: "verify", evidence: byMaker(nat), menu: () => [own.counters, words.onlyFromOutside] },
        { id: "save", evidence: null, first: () => [words.savedAlready] },
        { id: "undo", evidence: byMaker(nat), menu: () => [own.undo] },
      ],
    }),
  ],
};
