import { tlsSwitch } from "./tls-switch";
import type { MailProgram } from "./types";

export const appleMail: MailProgram = {
  id: "apple-mail",
  name: { en: "Mail (Mac)", ja: "メール(Mac)" },
  encryptions: tlsSwitch,
  steps: {
    en: ({ host, port, encryption, needsLogin }) => [
      "Mail > Settings (in older versions Preferences) > Accounts, choose the school's account, Server Settings.",
      "Outgoing mail server: Account menu > Edit SMTP Server List, choose the school's server.",
      `Host Name ${host}; untick “Automatically manage connection settings”.`,
      `Port ${port}, Use TLS/SSL: ${encryption}${needsLogin === false ? ", Authentication: None" : ", Authentication: Password"}. OK, Save.`,
    ],
    ja: ({ host, port, encryption, needsLogin }) => [
      "[メール]→[設定](以前の版では[環境設定])→[アカウント]で学校のアカウントを選び、[サーバ設定]を開きます。",
      "送信用メールサーバの[アカウント]メニューから[SMTPサーバリストを編集]を選び、学校のサーバを選びます。",
      `[ホスト名]を${host}にして、[接続設定を自動的に管理]のチェックを外します。`,
      `[ポート]を${port}、[TLS/SSLを使用]を${encryption}、[認証]を[${needsLogin === false ? "なし" : "パスワード"}]にして、[OK]→[保存]を押します。`,
    ],
  },
  source: {
    en: "https://support.apple.com/guide/mail/cpmlprefsmtpserver/mac",
    ja: "https://support.apple.com/ja-jp/guide/mail/cpmlprefsmtpserver/mac",
  },
};
