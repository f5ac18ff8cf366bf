import type { Words } from "@/lib/core/locale";

/** What is said alike for many makers' command lines. */
export const vendorWords = {
  version: {
    en: "The name of the system and its version.",
    ja: "システムの名前とバージョンが表示されます。",
  },
  keep: {
    en: "Copy the whole output into a file on your computer and keep it under today's date. Do not overwrite an earlier one.",
    ja: "表示された内容をすべてコピーし、今日の日付を付けたファイルとしてパソコンに保存してください。以前のファイルは上書きしないでください。",
  },
  keepAny: {
    en: "Show the whole configuration, copy it into a file on your computer and keep it under today's date. Do not overwrite an earlier one.",
    ja: "設定全体を表示してコピーし、今日の日付を付けたファイルとしてパソコンに保存してください。以前のファイルは上書きしないでください。",
  },
  existing: {
    en: "The rules that are there. Read off which numbers and names are taken, and whether a rule of your own already uses the new port: do not overwrite it, find out first what it is for.",
    ja: "いま登録されているルールが表示されます。使用中の番号や名前を書きとめてください。新しく使うポートのルールがすでにある場合は、上書きせず、まず用途を確かめてください。",
  },
  atOnce: {
    en: "Each line takes effect at once, and is lost at a restart until you save: if something goes wrong, restart without saving.",
    ja: "各行は入力するとすぐ有効になり、保存するまでは再起動で消えます。うまくいかないときは、保存せずに再起動してください。",
  },
  added: { en: "No message: the line was accepted.", ja: "何も表示されなければ、受け付けられています。" },
  fromOutside: {
    en: "This shows that the rule is there. The proof comes from outside: run the check from a classroom again.",
    ja: "これはルールが登録されたことの確認です。メールが通ることは、外部から確認します。教室からの検査をもう一度実行してください。",
  },
  onlyFromOutside: {
    en: "The proof comes from outside: run the check from a classroom again.",
    ja: "確認は外部から行います。教室からの検査をもう一度実行してください。",
  },
  saved: {
    en: "The settings are written and outlast a restart.",
    ja: "設定が保存され、再起動後も有効になります。",
  },
  savedAlready: {
    en: "Nothing to do: this system writes each change down by itself, and it outlasts a restart.",
    ja: "操作は不要です。このシステムでは変更がそのつど保存され、再起動後も有効です。",
  },
  undone: {
    en: "The rules are gone. If you had saved, save once more.",
    ja: "追加したルールが削除されます。すでに保存していた場合は、もう一度保存してください。",
  },
  sessions: {
    en: "Connections that are open go on until they end; new ones no longer get through.",
    ja: "接続中の通信は終わるまで続きますが、新しい接続は通らなくなります。",
  },
  existingFilter: {
    en: "The filter judges the packet after the translation, so a rule that already lets 25 through to the server lets the new port through as well.",
    ja: "フィルターは変換後のパケットを判定します。サーバーの25番ポートを通しているルールがあれば、新しいポートも通ります。",
  },
  ruleOrder: {
    en: "Rules are judged in their order: these must stand before one that refuses the same packets.",
    ja: "ルールは順番に判定されます。同じパケットを拒否するルールより前に置く必要があります。",
  },
} as const satisfies Record<string, Words>;

/** One forward as a sentence, where no line can be given. */
export const wantedForward = ({ port }: { port: number }): Words => ({
  en: `Wanted: outside port ${port}, TCP, to the mail server's inside port 25.`,
  ja: `登録する内容: 外側のTCP ${port}番を、メールサーバーの25番ポートへ転送。`,
});
