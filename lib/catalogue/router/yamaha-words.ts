import type { Words } from "@/lib/core/locale";

export const yamahaWords = {
  config: {
    en: "The whole configuration. Look for the lines that begin with “nat descriptor”: the number after “type” with “masquerade” is the descriptor, and no line “nat descriptor masquerade static” may already use the entry number you choose.",
    ja: "設定全体が表示されます。「nat descriptor」で始まる行を探してください。「type」の後の番号で「masquerade」となっているものがNATディスクリプターです。これから使うエントリー番号が、既存の「nat descriptor masquerade static」の行で使われていないことを確認してください。",
  },
  keep: {
    en: "Copy the whole output into a file on your computer and keep it under today's date. Do not overwrite an earlier one.",
    ja: "表示された内容をすべてコピーし、今日の日付を付けたファイルとしてパソコンに保存してください。以前のファイルは上書きしないでください。",
  },
  atOnce: {
    en: "Log in as administrator first. Each line takes effect at once, and is lost at a restart until you save: if something goes wrong, restart the router without saving.",
    ja: "先に管理者モードに入ってください。各行は入力するとすぐ有効になり、保存するまでは再起動で消えます。うまくいかないときは、保存せずにルーターを再起動してください。",
  },
  form: {
    en: "The form outer=inner for different ports is taken from a published configuration, not from the maker's own page. Type “?” in place of the port on your unit to compare.",
    ja: "外側ポート=内側ポートの書き方は、公開されている設定例によるもので、メーカーのページでは確認できていません。お使いの機種で、ポート番号の位置に「?」を入力して書式を確かめてください。",
  },
  existingFilter: {
    en: "The packet filter judges the packet after translation, so the rule that already lets 25 through to the server lets the new port through as well. No filter has to be changed.",
    ja: "パケットフィルターは変換後のパケットを判定します。サーバーの25番ポートを通している既存のフィルターがあれば、新しいポートも通るため、フィルターの変更は不要です。",
  },
  newFilter: {
    en: "The filter only works once its number stands in the list “ip pp secure filter in” of the provider's interface, before the last reject. The list must be entered again as a whole, with the new number in it: copy it from the configuration first.",
    ja: "フィルターは、プロバイダー側インターフェースの「ip pp secure filter in」の一覧で、最後のrejectより前に番号を入れて初めて有効になります。一覧は新しい番号を含めて全体を入力し直す必要があるため、先に現在の設定からコピーしておいてください。",
  },
  noSource: {
    en: "A static entry of this router has no field for the source, and its filter sees the same port 25 for both, so the new port cannot be limited to an address range here. Leave the range empty, or let the mail server demand a login on the new port (mta-port).",
    ja: "このルーターの静的エントリーには送信元の項目がなく、フィルターからはどちらも同じ25番ポートに見えるため、新しいポートだけをアドレス範囲で制限することはできません。範囲を空にするか、メールサーバー側で新しいポートにログインを求める方法(mta-port)をお選びください。",
  },
  saved: {
    en: "The settings are written and outlast a restart.",
    ja: "設定が保存され、再起動後も有効になります。",
  },
  listFirst: {
    en: "If you put the filter's number into the list “ip pp secure filter in”, first enter the list again as it was before, without that number.",
    ja: "「ip pp secure filter in」の一覧にフィルターの番号を入れた場合は、先に、その番号を除いた元の一覧を入力し直してください。",
  },
  undone: {
    en: "The entries are gone. If you had saved, save once more.",
    ja: "追加したエントリーが削除されます。すでに保存していた場合は、もう一度保存してください。",
  },
  added: { en: "No message: the line was accepted.", ja: "何も表示されなければ、受け付けられています。" },
  verify: {
    en: "The proof comes from outside: run the check from a classroom again.",
    ja: "確認は外部から行います。教室からの検査をもう一度実行してください。",
  },
  hairpin: {
    en: "Whether devices on the server's own LAN reach the public address depends on the firmware, and nobody has verified it here. If they cannot, let them use the server's inside address, on port 25.",
    ja: "サーバーと同じLANの機器からグローバルアドレスで接続できるかどうかは、ファームウェアによって異なり、確認できていません。接続できない場合は、サーバーの校内アドレスと25番ポートを使うように設定してください。",
  },
} as const satisfies Record<string, Words>;
