import type { Words } from "@/lib/core/locale";
import type { RecipeParams } from "@/lib/core/recipe";
import { newPorts } from "../new-ports";

const address = (params: RecipeParams, unknown: string) => params.serverLanAddress ?? unknown;

/** What to look for on a settings page that we do not know, with the school's own values. */
export const otherWebNotes = {
  insidePort: (): readonly Words[] => [
    {
      en: "Open the router's settings page and look for port forwarding: it is also called static IP masquerade, static NAPT, port mapping, port conversion or virtual server. The question that decides: does the form have a box of its own for the inside port, beside the outside port? If there is only one port box, this router cannot do it: change the mail server's port instead (mta-port).",
      ja: "ルーターの設定画面を開き、ポート転送の項目を探してください。「静的IPマスカレード」「静的NAPT」「ポートマッピング」「ポート変換」「バーチャルサーバー」などと呼ばれています。決め手になるのは、外側のポートとは別に、内側(宛先・LAN側)のポートを入力する欄があるかどうかです。ポートの欄が一つしかない場合、このルーターではできません。メールサーバーのポートを追加する方法(mta-port)をお選びください。",
    },
    {
      en: "Look at the router's status page as well. If it speaks of MAP-E, v6 Plus, DS-Lite, transix or OCN Virtual Connect, or shows a list of usable ports, mail ports cannot be opened on this line at all.",
      ja: "状態表示の画面も確認してください。「v6プラス」「MAP-E」「DS-Lite」「transix」「OCNバーチャルコネクト」などの表示や、利用可能ポートの一覧がある場合、その回線ではメール用のポートを開放できません。",
    },
  ],
  backup: (): readonly Words[] => [
    {
      en: "Save the router's settings to a file with today's date (often under maintenance, save settings), and take a picture of the page with the present forwards.",
      ja: "ルーターの設定を、今日の日付を付けたファイルに保存してください(「メンテナンス」「設定値の保存」などにあります)。現在の転送設定の画面も撮影しておいてください。",
    },
  ],
  change: (params: RecipeParams): readonly Words[] => [
    ...newPorts(params).map((port) => ({
      en: `Add one entry: protocol TCP, outside port ${port}, inside address ${address(params, "of the mail server")}, inside port 25, enabled. Leave the entry for 25 as it is.`,
      ja: `エントリーを1件追加します: プロトコル TCP、外側(WAN側・変換対象)ポート ${port}、宛先(LAN側)アドレス ${address(params, "メールサーバーのアドレス")}、内側(LAN側・宛先)ポート 25、有効にする。25番ポートの既存の設定はそのまま残してください。`,
    })),
    ...(params.keep25 === "add"
      ? [
          {
            en: `Add another entry: protocol TCP, outside port 25, inside address ${address(params, "of the mail server")}, inside port 25.`,
            ja: `さらに1件追加します: プロトコル TCP、外側ポート 25、宛先アドレス ${address(params, "メールサーバーのアドレス")}、内側ポート 25。`,
          },
        ]
      : []),
    ...(params.allowFrom
      ? [
          {
            en: `If the form has a box for the source address, enter ${params.allowFrom} for the new port only, never for 25. If it has none, let the mail server demand a login.`,
            ja: `送信元アドレスの欄がある場合は、新しいポートにだけ ${params.allowFrom} を入力してください。25番ポートには設定しないでください。欄がない場合は、メールサーバー側でログインを必須にしてください。`,
          },
        ]
      : []),
  ],
  apply: (): readonly Words[] => [
    {
      en: "Press the button that applies the settings; some models then want a separate save.",
      ja: "「設定」「適用」などのボタンを押します。機種によっては、その後に「保存」が必要です。",
    },
  ],
  verify: (): readonly Words[] => [
    {
      en: "Look from outside only: run the check from a classroom again. From inside, the result depends on the router.",
      ja: "確認は必ず外部から行ってください。教室からの検査をもう一度実行します。校内からの接続では、ルーターによって結果が異なります。",
    },
  ],
  undo: (params: RecipeParams): readonly Words[] => [
    {
      en: `Delete or disable the entries you added (outside ports ${newPorts(params).join(", ")}) and apply.`,
      ja: `追加したエントリー(外側ポート ${newPorts(params).join("、")})を削除または無効にして、設定を適用してください。`,
    },
  ],
};
