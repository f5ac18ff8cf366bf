import type { Words } from "@/lib/core/locale";
import type { RouterCapabilities, RouterEntry } from "../types";
import { forwardsOf } from "./forward-plan";
import { routerNames } from "./names";
import { vendorRecipe } from "./vendor-recipe";
import { wantedForward, vendorWords as words } from "./vendor-words";

const own = {
  manual: {
    en: "No page of the maker's could be found for this router, so nothing here can be copied: the manual of your model decides. The generations (F60, F100, F200; F70, F220, F221) differ.",
    ja: "このルーターについては、メーカーの資料を見つけられませんでした。そのままコピーできる手順はありません。お使いの機種のマニュアルに従ってください。世代(F60・F100・F200とF70・F220・F221)によって書き方が異なります。",
  },
  question: {
    en: "The question that decides: can a static translation lead an outside port to another inside port? If the manual shows one port only, change the mail server's port instead (mta-port).",
    ja: "決め手になるのは、静的な変換で、外側とは別の内側ポートを指定できるかどうかです。マニュアルでポートを一つしか指定できない場合は、メールサーバーのポートを追加する方法(mta-port)をお選びください。",
  },
  present: {
    en: "Look at the translations and access lists that exist already. If one of your own uses the new port, do not overwrite it: find out first what it is for.",
    ja: "いま登録されている変換とアクセスリストを確認してください。新しく使うポートの設定がすでにある場合は、上書きせず、まず用途を確かめてください。",
  },
  find: {
    en: "Look in the manual for a static translation of an inside destination (NAT, port forwarding), and add one; leave the one for 25 as it is. If the provider's interface has an inbound access list, permit the new port and 25 there.",
    ja: "マニュアルで、宛先の静的変換(NAT、ポート転送)の項目を探して追加してください。25番ポートの既存の設定はそのまま残してください。プロバイダー側インターフェースに受信方向のアクセスリストがある場合は、新しいポートと25番を許可してください。",
  },
  save: {
    en: "Save as the manual says; the generations differ in this too.",
    ja: "マニュアルの手順で保存してください。これも世代によって異なります。",
  },
  undo: {
    en: "Take the lines you added out again as the manual says, and save once more.",
    ja: "追加した行をマニュアルの手順で取り除き、もう一度保存してください。",
  },
} as const satisfies Record<string, Words>;

const capabilities: RouterCapabilities = {
  translatesPort: "unknown",
  twoToOne: "unknown",
  filterSees: "unknown",
  clientIpKept: "yes",
  sourceRestriction: "unknown",
  hairpin: "unknown",
};

export const fitelnet: RouterEntry = {
  id: "fitelnet",
  name: routerNames.fitelnet,
  capabilities,
  sources: [],
  recipes: [
    vendorRecipe({
      id: "fitelnet",
      shell: "vendor",
      capabilities,
      takes: ["port", "ports", "keep25"],
      steps: [
        { id: "before", evidence: null, first: () => [own.manual, own.present, own.question] },
        { id: "backup", evidence: null, first: () => [words.keepAny] },
        {
          id: "change",
          evidence: null,
          first: (params) => [...forwardsOf("submission", params).map(wantedForward), own.find],
        },
        { id: "verify", evidence: null, first: () => [words.onlyFromOutside] },
        { id: "save", evidence: null, first: () => [own.save] },
        { id: "undo", evidence: null, first: () => [own.undo] },
      ],
    }),
  ],
};
