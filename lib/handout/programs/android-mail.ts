import type { MailProgram } from "./types";

export const androidMail: MailProgram = {
  id: "android-mail",
  name: { en: "Other mail apps (Android)", ja: "そのほかのメールアプリ(Android)" },
  steps: {
    en: ({ host, port, encryption }) => [
      "The app's settings > the school's account > outgoing server (SMTP).",
      `Server ${host}, port ${port}, security ${encryption}, login as in the table.`,
    ],
    ja: ({ host, port, encryption }) => [
      "アプリの設定→学校のアカウント→送信サーバー(SMTP)を開きます。",
      `サーバーを${host}、ポートを${port}、セキュリティを${encryption}にし、認証は表のとおりにします。`,
    ],
  },
  source: null,
};
