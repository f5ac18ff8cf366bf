import type { Words } from "@/lib/core/locale";

export const vyattaWords = {
  detect: {
    en: "The name of the system and its version.",
    ja: "システムの名前とバージョンが表示されます。",
  },
  before: {
    en: "First the rules that translate, then the firewall. Read off which rule numbers are taken, and whether a rule of your own already uses the new port: do not overwrite it, find out first what it is for.",
    ja: "アドレス変換のルールと、ファイアウォールのルールが順に表示されます。使用中のルール番号を書きとめてください。新しく使うポートのルールがすでにある場合は、上書きせず、まず用途を確かめてください。",
  },
  backup: {
    en: "Copy the whole output into a file on your computer and keep it under today's date. Do not overwrite an earlier one.",
    ja: "表示された内容をすべてコピーし、今日の日付を付けたファイルとしてパソコンに保存してください。以前のファイルは上書きしないでください。",
  },
  freeNumbers: {
    en: "The numbers of these rules must be free: set on a number that exists would change a rule of your own. Translation rules are judged from the lowest number up.",
    ja: "ここで使うルール番号は、空いている番号でなければなりません。既存の番号にsetすると、学校のルールが書き換わってしまいます。変換ルールは番号の小さい順に判定されます。",
  },
  added: {
    en: "No message for each line. Nothing is in force before the commit.",
    ja: "各行に何も表示されなければ、受け付けられています。commitするまでは有効になりません。",
  },
  existingFilter: {
    en: "The firewall judges the packet after the translation, so a rule that already lets 25 through to the server lets the new port through as well. If there is none, give a free firewall rule number and this step brings one.",
    ja: "ファイアウォールは変換後のパケットを判定します。サーバーの25番ポートを通しているルールがあれば、新しいポートも通ります。ルールがない場合は、空いているファイアウォールのルール番号を入力すると、この手順に追加されます。",
  },
  hairpinWants: {
    en: "For devices on the server's own LAN, a rule must name the public address, or it would catch every mail connection out of the school. Give the public address, and this step brings it.",
    ja: "サーバーと同じLANの機器のためのルールには、グローバルアドレスの指定が必要です。指定しないと、校内から外部へのメール接続がすべて引き込まれてしまいます。グローバルアドレスを入力すると、この手順に追加されます。",
  },
  check: {
    en: "Only lines with a plus sign, and only the rules of this step. Any other line is a change that somebody else has not committed: stop and ask.",
    ja: "「+」の付いた行だけ、しかもこの手順のルールだけが表示されます。それ以外の行があれば、ほかの人がまだcommitしていない変更です。先に進まず、確認してください。",
  },
  arm: {
    en: "Answer the question with y. The rules are in force from now on; without “confirm” within 5 minutes the router restarts as it was before.",
    ja: "確認の質問には「y」と答えます。ルールはこの時点で有効になり、5分以内に「confirm」しなければ、ルーターは再起動して元の状態に戻ります。",
  },
  noTimer: {
    en: "Systems of this family usually know commit-confirm, which takes the change back by itself unless somebody types confirm in time. No page proves it for this one: try “commit-confirm ?” before you rely on it, or keep somebody beside the router.",
    ja: "この系統のシステムには、時間内に「confirm」しなければ変更を自動で取り消す「commit-confirm」が通常あります。この機種については資料で確認できていません。頼る前に「commit-confirm ?」で確かめるか、ルーターのそばに人がいるときに作業してください。",
  },
  apply: {
    en: "No error. After commit-confirm there is nothing left to commit, and it says so.",
    ja: "エラーが出ないことを確認します。commit-confirmの後であれば、commitする変更がないと表示されます。",
  },
  verify: {
    en: "The proof comes from outside: run the check from a classroom again.",
    ja: "確認は外部から行います。教室からの検査をもう一度実行してください。",
  },
  disarm: {
    en: "The timer stops; the change stays until a restart.",
    ja: "タイマーが止まります。変更は再起動するまで有効です。",
  },
  save: {
    en: "The settings are written and outlast a restart.",
    ja: "設定が保存され、再起動後も有効になります。",
  },
  configureFirst: {
    en: "In configuration mode (type configure first). If a commit-confirm is still waiting, type confirm before.",
    ja: "設定モードで実行します(先に「configure」と入力)。commit-confirmの確認待ちの場合は、先に「confirm」してください。",
  },
  undo: {
    en: "The rules are gone. If you had saved, type save once more.",
    ja: "追加したルールが削除されます。すでに保存していた場合は、もう一度「save」してください。",
  },
} as const satisfies Record<string, Words>;
