import type { Words } from "@/lib/core/locale";
import type { RouterCapabilities, RouterEntry } from "../types";
import { forwardsOf } from "./forward-plan";
import { routerNames } from "./names";
import { byMaker, vendorRecipe } from "./vendor-recipe";
import { wantedForward, vendorWords as words } from "./vendor-words";

const commands = "https://support.necplatforms.co.jp/ix-nrv/manual/crm/cli/ipv4/cli_napt.html";
const guide = "https://support.necplatforms.co.jp/ix-nrv/manual/fd/02_router/13-2_nat.html";

const own = {
  shape: {
    en: "The forward is a line “ip napt service” under the provider's interface, the one that has “ip napt enable”. “ip napt static” cannot change the port. The order of the fields after the name (inside address, inside port or “none”, protocol, outside port) is not confirmed by any page of the maker's that we know: type “ip napt service ?” on the unit and follow what it shows.",
    ja: "転送は、プロバイダー側インターフェース(「ip napt enable」のあるもの)に「ip napt service」で登録します。「ip napt static」ではポート番号を変えられません。名前の後の項目の順番(内部アドレス、内部ポートまたは「none」、プロトコル、外側ポート)はメーカーの資料で確認できていません。実機で「ip napt service ?」と入力し、表示に従ってください。",
  },
  name: {
    en: "Give each forward a name of its own that begins with mailpath, so that it can be taken back.",
    ja: "後で取り消せるように、「mailpath」で始まる名前をそれぞれの転送に付けてください。",
  },
  filter: {
    en: "If the interface has “ip filter … in”, the list must permit the connection. Whether it judges before the translation or after it is not certain: permit both the new port and 25, in a rule before the closing deny. Never limit 25 to some sources.",
    ja: "インターフェースに「ip filter … in」がある場合は、アクセスリストで許可する必要があります。判定が変換の前か後かは確認できていないため、新しいポートと25番の両方を、最後の拒否より前で許可してください。25番の送信元は制限しないでください。",
  },
  hairpin: {
    en: "For devices on the server's own LAN there is “ip napt hairpinning” on the same interface.",
    ja: "サーバーと同じLANの機器のためには、同じインターフェースに「ip napt hairpinning」という設定があります。",
  },
  save: {
    en: "Write the configuration down as the manual says; until then it is lost at a restart.",
    ja: "マニュアルの手順で設定を保存してください。保存するまでは再起動で消えます。",
  },
  undo: {
    en: "Enter the same lines with “no” before them, under the same interface and in the same list, and save once more.",
    ja: "同じインターフェースとアクセスリストで、追加した行の先頭に「no」を付けて入力し、もう一度保存してください。",
  },
  noTimer: {
    en: "No timer that takes a change back is known here: keep a console session open.",
    ja: "変更を自動的に元に戻すタイマーは確認できていません。コンソール接続を開いたまま作業してください。",
  },
} as const satisfies Record<string, Words>;

const capabilities: RouterCapabilities = {
  translatesPort: "yes",
  twoToOne: "unknown",
  filterSees: "unknown",
  clientIpKept: "yes",
  sourceRestriction: "unknown",
  hairpin: "yes",
};

export const necIx: RouterEntry = {
  id: "nec-ix",
  name: routerNames["nec-ix"],
  capabilities,
  sources: [
    { url: commands, year: null },
    { url: guide, year: null },
  ],
  recipes: [
    vendorRecipe({
      id: "nec-ix",
      shell: "vendor",
      capabilities,
      takes: ["port", "ports", "keep25"],
      steps: [
        {
          id: "before",
          evidence: byMaker(commands, guide),
          lines: () => ["show ip napt service", "show ip napt translation"],
          expect: words.existing,
          last: () => [own.noTimer],
        },
        { id: "backup", evidence: null, first: () => [words.keepAny] },
        {
          id: "change",
          evidence: null,
          first: (params) => [
            ...forwardsOf("submission", params).map(wantedForward),
            ...[own.shape, own.name, own.filter, own.hairpin],
          ],
        },
        {
          id: "verify",
          evidence: byMaker(commands),
          lines: () => ["show ip napt service", "show ip napt translation", "show ip napt statistics"],
          expect: words.fromOutside,
        },
        { id: "save", evidence: null, first: () => [own.save] },
        { id: "undo", evidence: null, first: () => [own.undo] },
      ],
    }),
  ],
};
