import type { Words } from "@/lib/core/locale";
import { smtpPort } from "@/lib/core/port";
import type { RecipeParams } from "@/lib/core/recipe";
import type { RouterCapabilities, RouterEntry } from "../types";
import { forwardsOf } from "./forward-plan";
import { routerNames } from "./names";
import { byMaker, byOthers, vendorRecipe } from "./vendor-recipe";
import { vendorWords as words } from "./vendor-words";

const grammar = "https://github.com/iij/seil2recipe/blob/master/test/test.js";
const faq = "https://www.seil.jp/faq/nat.html";
const config = "https://seil.jp/doc/users-guide/management/about_config.html";
const netmiko = "https://github.com/ktbyers/netmiko/tree/develop/netmiko/iij";

const own = {
  noSource: {
    en: "A forward of this router has no field for the source, and its filter sees port 25 for both ports, so the new port cannot be limited to an address range here. Leave the range empty, or let the mail server demand a login on the new port (mta-port).",
    ja: "このルーターの転送設定には送信元の項目がなく、フィルターからはどちらのポートも25番に見えるため、新しいポートだけをアドレス範囲で制限することはできません。範囲を空にするか、メールサーバー側で新しいポートにログインを求める方法(mta-port)をお選びください。",
  },
  newFilter: {
    en: "The filter is added at the end of the list: if one above it refuses the same packets, this one must stand before it.",
    ja: "フィルターは一覧の最後に追加されます。同じパケットを拒否するフィルターが前にある場合は、それより前に置く必要があります。",
  },
  undo: {
    en: "“show config” lists the forwards in their order. Delete those that lead from the new port to the server's 25, and the filter named mailpath if it was added; then save once more. How a single forward is named for deleting differs, and no page of the maker's that we know shows it: look it up in the manual.",
    ja: "「show config」で転送設定が順に表示されます。新しいポートからサーバーの25番への転送と、追加した場合は「mailpath」という名前のフィルターを削除し、もう一度保存してください。転送設定を1件だけ削除する書き方は資料で確認できていないため、マニュアルをご覧ください。",
  },
} as const satisfies Record<string, Words>;

const limited = ({ allowFrom }: RecipeParams) => Boolean(allowFrom);

const changeLines = (params: RecipeParams): string[] =>
  limited(params)
    ? []
    : [
        ...forwardsOf("submission", params).map(
          ({ port }) =>
            `nat snapt add protocol tcp listen ${port}-${port} forward ${params.serverLanAddress} ${smtpPort}-${smtpPort} enable interface ${params.wanInterface}`,
        ),
        ...(params.keep25 === "add"
          ? [
              `filter add mailpath interface ${params.wanInterface} direction in action pass protocol tcp dst ${params.serverLanAddress}/32 dstport ${smtpPort} state enable enable`,
            ]
          : []),
      ];

const capabilities: RouterCapabilities = {
  translatesPort: "yes",
  twoToOne: "unknown",
  filterSees: "post-nat",
  clientIpKept: "yes",
  sourceRestriction: "no",
  hairpin: "model-dependent",
};

export const seil: RouterEntry = {
  id: "seil",
  name: routerNames.seil,
  capabilities,
  sources: [
    { url: grammar, year: null },
    { url: faq, year: null },
    { url: config, year: null },
    { url: netmiko, year: null },
  ],
  recipes: [
    vendorRecipe({
      id: "seil",
      shell: "vendor",
      capabilities,
      takes: ["port", "ports", "keep25", "allowFrom"],
      steps: [
        {
          id: "before",
          evidence: byMaker(config),
          lines: () => ["show config"],
          expect: words.existing,
        },
        { id: "backup", evidence: byMaker(config), lines: () => ["show config"], expect: words.keep },
        {
          id: "change",
          evidence: byMaker(grammar, faq),
          needs: ["serverLanAddress", "wanInterface"],
          first: (params) => (limited(params) ? [own.noSource] : [words.atOnce]),
          lines: changeLines,
          expect: words.added,
          last: (params) =>
            limited(params) ? [] : [params.keep25 === "add" ? own.newFilter : words.existingFilter],
        },
        {
          id: "verify",
          evidence: byMaker(faq),
          lines: () => ["show status nat"],
          expect: words.fromOutside,
        },
        {
          id: "save",
          evidence: byOthers(config, netmiko),
          lines: () => ["save-to flashrom"],
          expect: words.saved,
        },
        { id: "undo", evidence: null, first: () => [own.undo] },
      ],
    }),
  ],
};
