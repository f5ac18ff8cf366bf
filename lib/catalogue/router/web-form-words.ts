import type { Words } from "@/lib/core/locale";
import type { RecipeParams } from "@/lib/core/recipe";
import { newPorts } from "../new-ports";
import { both, type FormLabel, path, quoted } from "./web-label";

/** What a form for one forward calls its parts; null where we do not know, or where there is no such box. */
export type FormFields = {
  protocol: FormLabel | null;
  outside: FormLabel | null;
  address: FormLabel | null;
  inside: FormLabel | null;
  source: FormLabel | null;
};

const named = (label: FormLabel | null, otherwise: Words): Words =>
  label === null ? otherwise : quoted(label);

const generic = {
  protocol: { en: "protocol", ja: "プロトコル" },
  outside: { en: "outside port", ja: "外側(WAN側・変換対象)ポート" },
  address: { en: "inside address", ja: "宛先(LAN側)アドレス" },
  inside: { en: "inside port", ja: "内側(LAN側・宛先)ポート" },
  source: { en: "source address", ja: "送信元アドレス" },
} as const satisfies Record<keyof FormFields, Words>;

const field = (fields: FormFields, name: keyof FormFields): Words => named(fields[name], generic[name]);

const server = (params: RecipeParams): Words =>
  params.serverLanAddress === undefined
    ? { en: "the mail server's inside address", ja: "メールサーバーの校内アドレス" }
    : both(params.serverLanAddress);

/** One entry of the form, filled in. */
function entry(fields: FormFields, params: RecipeParams, port: number): Words {
  const [protocol, outside, address, inside] = (["protocol", "outside", "address", "inside"] as const).map(
    (name) => field(fields, name),
  ) as [Words, Words, Words, Words];
  const to = server(params);
  return {
    en: `${protocol.en} TCP, ${outside.en} ${port}, ${address.en} ${to.en}, ${inside.en} 25`,
    ja: `${protocol.ja} TCP、${outside.ja} ${port}、${address.ja} ${to.ja}、${inside.ja} 25`,
  };
}

const unprovenMenu: Words = {
  en: "The words below are what to look for. They differ by model and firmware, and no page of the maker's has confirmed them here.",
  ja: "以下の言葉は、画面で探すときの目安です。機種やファームウェアによって異なり、メーカーの資料では確認できていません。",
};

/** The question that decides, and the entries that are there: both come before any change. */
export const lookFirst = (fields: FormFields, isProven: boolean): readonly Words[] => {
  const inside = named(fields.inside, generic.inside);
  const existing: Words[] = [
    {
      en: `Look at the forwards that exist already, before you add one. If an entry of your own uses the new port, do not overwrite it: find out first what it is for.`,
      ja: `追加する前に、いま登録されている転送設定を確認してください。新しく使うポートの設定がすでにある場合は、上書きせず、まず用途を確かめてください。`,
    },
  ];
  if (isProven) return existing;
  return [
    unprovenMenu,
    ...existing,
    {
      en: `The question that decides: does the form have a box of its own for the inside port (${inside.en}), beside the outside port? If there is only one port box, this router cannot do it: change the mail server's port instead (mta-port).`,
      ja: `決め手になるのは、外側のポートとは別に、内側のポートを入力する欄(${inside.ja})があるかどうかです。ポートの欄が一つしかない場合、このルーターではできません。メールサーバーのポートを追加する方法(mta-port)をお選びください。`,
    },
  ];
};

/** Known by none of its words: the names that such a page goes by. */
export const anyMenu: Words = {
  en: "Open the router's settings page and look for port forwarding: it is also called static IP masquerade, static NAPT, port mapping, port conversion or virtual server.",
  ja: "ルーターの設定画面を開き、ポート転送の項目を探してください。「静的IPマスカレード」「静的NAPT」「ポートマッピング」「ポート変換」「バーチャルサーバー」などと呼ばれています。",
};

export const openMenu = (labels: readonly FormLabel[]): Words => ({
  en: `Open the settings page and go to ${path(labels).en}.`,
  ja: `設定画面を開き、${path(labels).ja}に進みます。`,
});

export const saveSettings: Words = {
  en: "Save the router's settings to a file with today's date (often under maintenance, save settings), and take a picture of the page with the present forwards. Do not overwrite an earlier file.",
  ja: "ルーターの設定を、今日の日付を付けたファイルに保存してください(「メンテナンス」「設定値の保存」などにあります)。現在の転送設定の画面も撮影しておいてください。以前のファイルは上書きしないでください。",
};

export function addEntries(fields: FormFields, params: RecipeParams): Words[] {
  const added = newPorts(params).map((port) => {
    const { en, ja } = entry(fields, params, port);
    return {
      en: `Add one entry: ${en}, enabled. Leave the entry for 25 as it is.`,
      ja: `エントリーを1件追加します: ${ja}、有効にする。25番ポートの既存の設定はそのまま残してください。`,
    };
  });
  if (params.keep25 !== "add") return added;
  const { en, ja } = entry(fields, params, 25);
  return [...added, { en: `Add another entry: ${en}.`, ja: `さらに1件追加します: ${ja}。` }];
}

/** Other mail servers deliver to 25 from everywhere, so a limit is for the new port alone. */
export function limitSource(fields: FormFields, params: RecipeParams): Words[] {
  if (!params.allowFrom) return [];
  const box = field(fields, "source");
  const known = fields.source !== null;
  return [
    {
      en: known
        ? `In ${box.en}, enter ${params.allowFrom} for the new port only, never for 25.`
        : `If the form has a box for the source address, enter ${params.allowFrom} for the new port only, never for 25. If it has none, let the mail server demand a login.`,
      ja: known
        ? `${box.ja}には、新しいポートにだけ ${params.allowFrom} を入力してください。25番ポートには設定しないでください。`
        : `送信元アドレスの欄がある場合は、新しいポートにだけ ${params.allowFrom} を入力してください。25番ポートには設定しないでください。欄がない場合は、メールサーバー側でログインを必須にしてください。`,
    },
  ];
}

export const press = (button: FormLabel | null): Words =>
  button === null
    ? {
        en: "Press the button that applies the settings; some models then want a separate save.",
        ja: "「設定」「適用」などのボタンを押します。機種によっては、その後に「保存」が必要です。",
      }
    : { en: `Press ${quoted(button).en}.`, ja: `${quoted(button).ja}を押します。` };

export const keptBy = (button: FormLabel | null): Words =>
  button === null
    ? {
        en: "Look at the page once more after a while: what was applied must still be there. Some models lose it at a restart unless a separate button saves it.",
        ja: "しばらくしてから画面をもう一度開き、設定が残っていることを確認してください。機種によっては、別の「保存」ボタンを押さないと再起動で消えます。",
      }
    : {
        en: `Press ${quoted(button).en} where the page shows it: the settings then outlast a restart.`,
        ja: `画面に${quoted(button).ja}がある場合は押してください。再起動後も設定が残ります。`,
      };

export const seenFromOutside: Words = {
  en: "Look from outside only: run the check from a classroom again. From inside, the result depends on the router.",
  ja: "確認は必ず外部から行ってください。教室からの検査をもう一度実行します。校内からの接続では、ルーターによって結果が異なります。",
};

export const takeBack = (params: RecipeParams): Words => ({
  en: `Delete or disable the entries you added (outside ports ${newPorts(params).join(", ")}) and apply.`,
  ja: `追加したエントリー(外側ポート ${newPorts(params).join("、")})を削除または無効にして、設定を適用してください。`,
});
