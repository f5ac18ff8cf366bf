import type { Words } from "@/lib/core/locale";

export const mdaemonWords = {
  where: {
    en: "Look in MDaemon for Setup, Server Settings, then the page Ports of the group Servers & delivery (in older versions: Setup, Primary Domain, Ports). The names on your screen may differ.",
    ja: "MDaemonの「セットアップ」→「サーバー設定」を開き、サーバーと配信の項目にある「ポート」のページを探してください(旧版では「セットアップ」→「プライマリドメイン」→「ポート」)。画面の名称は版によって異なります。",
  },
  defaults: {
    en: "Usually 25 is the inbound and the outbound SMTP port, 587 the MSA port and 465 the dedicated SSL port. Where 587 stands there already, only the firewall or the router may be missing.",
    ja: "通常は、SMTPの受信ポートと送信ポートが25番、MSAポートが587番、SSL専用ポートが465番です。587番がすでに入っている場合は、ファイアウォールかルーターの設定だけが足りないのかもしれません。",
  },
  backup: {
    en: "Take a picture of the page, and copy MDaemon's App folder under today's date.",
    ja: "ページの画面を撮影し、MDaemonのAppフォルダーを今日の日付を付けてコピーしておいてください。",
  },
  msaField: (port: number): Words => ({
    en: `In the field for the MSA port enter ${port}.`,
    ja: `MSAポートの欄に${port}と入力します。`,
  }),
  tlsField: (port: number): Words => ({
    en: `In the field for the SMTP SSL port enter ${port}; SSL must be switched on for SMTP.`,
    ja: `SMTPのSSLポートの欄に${port}と入力します。SMTPでSSLを有効にしておく必要があります。`,
  }),
  otherPort: (port: number): Words => ({
    en: `For ${port} there is no field of its own. Lead outside ${port} to inside 587 on the router instead (router-nat leads to 25; on the router's own page choose 587 as the inside port), or take 587.`,
    ja: `${port}番のための欄はありません。ルーターで外側の${port}番を内側の587番へ転送するか、587番をお使いください。`,
  }),
  outbound: {
    en: "Do not change the field for the outbound SMTP port. It is 25: moved to 587, all mail to the outside stays in the queue.",
    ja: "SMTPの送信(アウトバウンド)ポートの欄は変えないでください。25番のままにします。587番に変えると、外部宛てのメールがすべてキューに残ります。",
  },
  bind: {
    en: "New values are used after the button that binds the new port values, or after a restart of the service.",
    ja: "新しい値は、新しいポートを有効にするボタンを押すか、サービスを再起動すると使われます。",
  },
  delivery: {
    en: "If the server's own line blocks outgoing 25, the Delivery page has the cure: send directly, and through a smart host where that fails.",
    ja: "サーバー側の回線が外向きの25番を遮断している場合は、「配信」のページで、直接配信に失敗したときにスマートホストへ送る設定が使えます。",
  },
  undo: {
    en: "Enter the earlier values again, from the picture, and bind the ports once more.",
    ja: "撮影しておいた画面のとおりに元の値を入力し、もう一度ポートを有効にします。",
  },
} as const;
