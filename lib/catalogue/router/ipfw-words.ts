import type { Words } from "@/lib/core/locale";
import { filterWords } from "./filter-words";

export const ipfwWords = {
  detect: {
    en: "The system, then one line “ipfw nat … config if …” for each translation. Without such a line natd, pf or another program translates. All commands are for sh: type sh first where root's shell is another.",
    ja: "システム名に続いて、アドレス変換ごとに「ipfw nat … config if …」の行が表示されます。この行がない場合は、natdやpfなど別のプログラムが変換しています。コマンドはすべてsh用です。rootのシェルが別のものであれば、先に「sh」と入力してください。",
  },
  before: {
    en: "The translations with the ports they lead inside, the rules of the filter, and what rc.conf says of them.",
    ja: "アドレス変換と転送中のポート、フィルターのルール、rc.confの設定が順に表示されます。",
  },
  backup: filterWords.backup,
  change: {
    en: "The translation as it will be set, with ours at its end. Nothing is in force yet. If a rule of your own already uses the port, that rule is shown and nothing is changed.",
    ja: "設定後のアドレス変換が1行で表示され、追加する転送が末尾に付きます。この時点ではまだ有効になりません。そのポートをすでに使っているルールがある場合は、それが表示され、何も変更されません。",
  },
  interrupts: {
    en: "ipfw knows no addition: the whole translation is set anew, so connections that are open through this router may break off once. Choose a quiet moment.",
    ja: "ipfwには転送の追加という操作がなく、変換全体を設定し直します。そのため、このルーターを通っている接続が一度切れることがあります。利用の少ない時間に行ってください。",
  },
  natd: {
    en: "Where natd translates (a line “divert natd” in the rules), the same words go on a line of their own in natd's file, usually /etc/natd.conf, and natd must be restarted. That way has not been written out here.",
    ja: "natdで変換している場合(ルールに「divert natd」の行がある場合)は、同じ書式の行をnatdの設定ファイル(通常は/etc/natd.conf)に追加し、natdを再起動します。その手順はここでは用意していません。",
  },
  onePass: {
    en: "With net.inet.ip.fw.one_pass at 1, which is usual, what was translated is not judged again. With 0, the filter sees port 25: a rule that lets 25 through to the server lets the new port through as well; without one, give a free rule number.",
    ja: "net.inet.ip.fw.one_passが1(通常)の場合、変換後のパケットは再び判定されません。0の場合、フィルターからは25番ポートに見えます。サーバーの25番を通すルールがあれば新しいポートも通ります。ない場合は、空いているルール番号を入力してください。",
  },
  check: {
    en: "The translation once more, net.inet.ip.fw.one_pass, and no warning",
    ja: "アドレス変換とnet.inet.ip.fw.one_passが表示され、警告が出ないことを確認します。",
  },
  arm: filterWords.arm,
  apply: {
    en: "The translations as they are now in force",
    ja: "有効になったアドレス変換が表示されます。",
  },
  verify: {
    en: "The translations with ours. This shows that they are set, not that mail passes: that is proven from a classroom. Devices on the server's own LAN are usually not led back inside by ipfw: if they cannot connect, let them use the server's inside address on port 25.",
    ja: "追加した転送を含むアドレス変換が表示されます。設定されたことの確認であり、メールが通ることの証明ではありません。証明は教室からの検査で行います。サーバーと同じLANの機器は、通常グローバルアドレスでは接続できません。その場合は校内アドレスと25番ポートを使ってください。",
  },
  disarm: filterWords.disarm,
  save: {
    en: "“Saved …”, or the words to put into your own script where rc.conf does not set up the translation.",
    ja: "「Saved …」と表示されます。rc.confで設定していない場合は、学校のスクリプトに書き加える内容が表示されます。",
  },
  undo: filterWords.undo,
  oneAddress: {
    en: "one address that may use the new port, since ipfw takes no range here (198.51.100.7)",
    ja: "新しいポートの利用を許可するアドレス1件(ipfwではここに範囲を指定できません。例: 198.51.100.7)",
  },
} as const satisfies Record<string, Words>;
