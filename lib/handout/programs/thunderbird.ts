import type { MailProgram } from "./types";

export const thunderbird: MailProgram = {
  id: "thunderbird",
  name: { en: "Thunderbird", ja: "Thunderbird" },
  steps: {
    en: ({ host, port, encryption, needsLogin }) => [
      "Menu (≡) > Account Settings, Outgoing Server (SMTP) at the bottom left.",
      "Choose the school's server, Edit.",
      `Server Name ${host}, Port ${port}, Connection security ${encryption}.`,
      ...(needsLogin === false
        ? ["Authentication method: No authentication."]
        : ["Authentication method: Normal password; User Name as in the table. OK."]),
    ],
    ja: ({ host, port, encryption, needsLogin }) => [
      "メニュー(≡)→[アカウント設定]で、左下の[送信 (SMTP) サーバー]を選びます。",
      "学校のサーバーを選び、[編集]を押します。",
      `[サーバー名]を${host}、[ポート番号]を${port}、[接続の保護]を${encryption}にします。`,
      ...(needsLogin === false
        ? ["[認証方式]は[認証なし]にします。"]
        : ["[認証方式]は[通常のパスワード認証]、[ユーザー名]は表のとおりにして、[OK]を押します。"]),
    ],
  },
  source: {
    en: "https://support.mozilla.org/en-US/kb/manual-account-configuration",
    ja: "https://support.mozilla.org/ja/kb/automatic-account-configuration",
  },
};
