import type { MailProgram } from "./types";

export const outlookClassic: MailProgram = {
  id: "outlook-classic",
  name: { en: "Outlook (classic, Windows)", ja: "Outlook(クラシック、Windows)" },
  encryptions: { none: { en: "None", ja: "なし" } },
  steps: {
    en: ({ host, port, encryption, needsLogin }) => [
      "File > Account Settings > Account Settings, choose the school's account, Change.",
      `Outgoing mail server (SMTP): ${host}. Then More Settings.`,
      ...(needsLogin === false
        ? []
        : ["Tab Outgoing Server: tick “My outgoing server (SMTP) requires authentication”."]),
      `Tab Advanced: Outgoing server (SMTP) ${port}, “Use the following type of encrypted connection”: ${encryption}.`,
      "OK, Next, Finish.",
    ],
    ja: ({ host, port, encryption, needsLogin }) => [
      "[ファイル]→[アカウント設定]→[アカウント設定]で学校のアカウントを選び、[変更]を押します。",
      `[送信メール サーバー (SMTP)]を${host}にして、[詳細設定]を押します。`,
      ...(needsLogin === false
        ? []
        : ["[送信サーバー]タブで[送信サーバー (SMTP) は認証が必要]にチェックを入れます。"]),
      `[詳細設定]タブで[送信サーバー (SMTP)]を${port}、[使用する暗号化接続の種類]を${encryption}にします。`,
      "[OK]→[次へ]→[完了]で終わりです。",
    ],
  },
  source: {
    en: "https://support.office.com/en-ie/article/Change-email-account-settings-58b62e89-6a9b-467b-8865-d5633fcacc3f",
    ja: "https://support.office.com/ja-jp/article/Change-email-account-settings-58b62e89-6a9b-467b-8865-d5633fcacc3f",
  },
};
