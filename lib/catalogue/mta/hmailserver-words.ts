import type { Words } from "@/lib/core/locale";

export const hmailserverWords = {
  where: {
    en: "Open hMailServer's control panel: Connections & protocols, TCP/IP ports. In the older Administrator (5.x) look under Settings, Advanced, TCP/IP ports.",
    ja: "hMailServerの管理画面で「Connections & protocols」→「TCP/IP ports」を開きます。旧版(5.x)のAdministratorでは「Settings」→「Advanced」→「TCP/IP ports」を探してください。",
  },
  defaults: {
    en: "Note down what is there. A fresh installation has 25 and 587; 465 exists only after somebody has added it. Where 587 stands in the list already, only the firewall or the router may be missing.",
    ja: "いまある内容を書き留めます。新規インストールでは25番と587番があり、465番は追加しなければありません。587番がすでにある場合は、ファイアウォールかルーターの設定だけが足りないのかもしれません。",
  },
  backup: {
    en: "Make a backup first (Utilities, Backup), and take a picture of the list of ports.",
    ja: "先にバックアップを取り(「Utilities」→「Backup」)、ポートの一覧の画面も撮影しておいてください。",
  },
  row: (port: number, implicit: boolean): Words => ({
    en: `Add a row: protocol SMTP, address 0.0.0.0, port ${port}, connection security ${implicit ? "SSL/TLS" : "STARTTLS (Required)"}, and the server's certificate.`,
    ja: `1行追加します: プロトコル SMTP、アドレス 0.0.0.0、ポート ${port}、接続の保護 ${implicit ? "SSL/TLS" : "STARTTLS (Required)"}、サーバーの証明書を選択。`,
  }),
  keep25: {
    en: "Leave the row for 25 as it is: other mail servers come in there.",
    ja: "25番の行はそのまま残してください。他のメールサーバーからのメールはここに届きます。",
  },
  restart: {
    en: "hMailServer opens new ports when its service starts: restart the service (the control panel offers it).",
    ja: "新しいポートはサービスの起動時に開きます。サービスを再起動してください(管理画面にも案内が出ます)。",
  },
  login: {
    en: "Whether a login is asked for is decided by the IP ranges: the range Internet must require it for everything that goes to outside addresses.",
    ja: "ログインを求めるかどうかは「IP ranges」で決まります。範囲「Internet」で、外部宛てのすべてに認証を必須にしてください。",
  },
  save: {
    en: "The list is kept in hMailServer's database; it should outlast a restart.",
    ja: "一覧はhMailServerのデータベースに保存され、再起動後も残るはずです。",
  },
  undo: (ports: readonly number[]): Words => ({
    en: `Delete the rows you added (${ports.join(", ")}) in the same list and restart the service.`,
    ja: `同じ一覧で、追加した行(${ports.join("、")}番)を削除し、サービスを再起動します。`,
  }),
} as const;
