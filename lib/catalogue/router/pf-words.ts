import type { Words } from "@/lib/core/locale";
import type { PartId } from "@/lib/core/recipe";

/** What pf shows otherwise than a Linux filter. */
export const pfWords: Partial<Record<PartId, Words>> = {
  detect: {
    en: "The system, then “Status: Enabled”. If pf is not enabled, this router translates in another way. All commands are for sh: type sh first where root's shell is another.",
    ja: "システム名に続いて「Status: Enabled」と表示されます。有効でない場合、このルーターは別の方法でアドレス変換をしています。コマンドはすべてsh用です。rootのシェルが別のものであれば、先に「sh」と入力してください。",
  },
  before: {
    en: "The rules that redirect, then the filter, then whether this machine forwards (1). A “block … quick” that stops mail from outside stays in force and must be changed by hand. The rules in force must be those of the file, since the file is what this change begins with.",
    ja: "転送のルール、フィルターのルール、パケット転送の有効・無効(1なら有効)が順に表示されます。外部からのメールを止める「block … quick」のルールは、そのまま有効です。必要なら手作業で変更してください。この変更は設定ファイルをもとに行うため、いま有効なルールが設定ファイルと同じであることが前提です。",
  },
  apply: {
    en: "Our rules as they are now in force. The file that is loaded at start is not touched yet.",
    ja: "有効になった追加ルールが表示されます。起動時に読み込まれる設定ファイルは、まだ変更されていません。",
  },
  verify: {
    en: "The rules that redirect and those that let pass. This shows that the rules are loaded, not that mail passes: that is proven from a classroom.",
    ja: "転送ルールと許可ルールが表示されます。ルールが読み込まれたことの確認であり、メールが通ることの証明ではありません。証明は教室からの検査で行います。",
  },
  save: {
    en: "“Saved …”. Our rules stand in the file between two marks.",
    ja: "「Saved …」と表示されます。追加したルールは、設定ファイルの2つの目印の間に入ります。",
  },
};
