import type { MailProgram } from "./types";

export const gmailApp: MailProgram = {
  id: "gmail-app",
  name: { en: "Gmail app (Android), school account", ja: "Gmailアプリ(Android)、学校のアカウント" },
  steps: {
    en: ({ host, port, encryption, needsLogin }) => [
      "Menu (≡) > Settings, choose the school's address, Outgoing server settings.",
      `SMTP server ${host}, Port ${port}, Security type ${encryption}.`,
      `Require sign-in: ${needsLogin === false ? "off" : "on, with user name and password"}. Done.`,
    ],
    ja: ({ host, port, encryption, needsLogin }) => [
      "メニュー(≡)→[設定]で学校のアドレスを選び、[送信サーバーの設定]を開きます。",
      `[SMTPサーバー]を${host}、[ポート]を${port}、[セキュリティの種類]を${encryption}にします。`,
      needsLogin === false
        ? "[ログインが必要]をオフにします。"
        : "[ログインが必要]をオンにし、ユーザー名とパスワードを入れます。",
    ],
  },
  source: null,
  note: {
    en: "Addresses that end in gmail.com are not affected.",
    ja: "gmail.comで終わるアドレスには関係ありません。",
  },
};
