import { tlsSwitch } from "./tls-switch";
import type { MailProgram } from "./types";

export const iphone: MailProgram = {
  id: "iphone",
  name: { en: "iPhone, iPad (Mail)", ja: "iPhone・iPad(メール)" },
  encryptions: tlsSwitch,
  steps: {
    en: ({ host, port, encryption, needsLogin }) => [
      "Settings > Apps > Mail > Mail Accounts (before iOS 18: Settings > Mail > Accounts), choose the school's account, then its address.",
      `SMTP > Primary Server: Host Name ${host}, Use SSL: ${encryption}, Server Port ${port}.`,
      ...(needsLogin === false ? [] : ["Authentication: Password, with user name and password. Done."]),
    ],
    ja: ({ host, port, encryption, needsLogin }) => [
      "[設定]→[アプリ]→[メール]→[メールアカウント](iOS 17以前は[設定]→[メール]→[アカウント])で学校のアカウントを選び、そのアドレスを押します。",
      `[SMTP]→[プライマリサーバ]で、[ホスト名]を${host}、[SSLを使用]を${encryption}、[サーバポート]を${port}にします。`,
      ...(needsLogin === false
        ? []
        : ["[認証]を[パスワード]にし、ユーザ名とパスワードを入れて[完了]を押します。"]),
    ],
  },
  source: null,
};
