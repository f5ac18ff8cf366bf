import type { MailProgram } from "./types";

export const outlookNew: MailProgram = {
  id: "outlook-new",
  name: { en: "Outlook (new, Windows)", ja: "Outlook(新しいOutlook、Windows)" },
  steps: {
    en: ({ host, port, encryption }) => [
      "Settings (the gear) > Accounts > Your accounts, Manage beside the school's account.",
      "Where it does not let you change the server: remove the account, add it again and choose the advanced settings (IMAP or POP). Mail kept with POP on this computer alone is lost by that: copy it first.",
      `SMTP outgoing server ${host}, port ${port}, secure connection type ${encryption}.`,
    ],
    ja: ({ host, port, encryption }) => [
      "[設定](歯車)→[アカウント]→[自分のアカウント]で、学校のアカウントの[管理]を開きます。",
      "サーバーを変えられない場合は、アカウントを削除して追加し直し、詳細設定(IMAPまたはPOP)を選びます。POPでこのパソコンだけに保存したメールは消えるので、先に控えを取ってください。",
      `SMTP送信サーバーを${host}、ポートを${port}、保護された接続の種類を${encryption}にします。`,
    ],
  },
  source: null,
  note: {
    en: "The new Outlook may connect from Microsoft's servers instead of this computer. If sending still fails, tell the administrator that you use it.",
    ja: "新しいOutlookは、このパソコンではなくMicrosoftのサーバーから接続することがあります。それでも送れないときは、新しいOutlookを使っていると管理者に伝えてください。",
  },
};
