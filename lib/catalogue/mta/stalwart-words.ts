import type { Words } from "@/lib/core/locale";

export const stalwartWords = {
  where: {
    en: "Open Stalwart's web page for administrators: Settings, Network, Listeners. In older releases the listeners stand in config.toml, in the tables that begin with server.listener.",
    ja: "Stalwartの管理画面で「Settings」→「Network」→「Listeners」を開きます。古いリリースでは、config.tomlの「server.listener」で始まる表に書かれています。",
  },
  defaults: {
    en: "Note down the names and addresses in the list. Where a listener for 587 or 465 is there already, only the firewall or the router may be missing.",
    ja: "一覧にある名前とアドレスを書き留めます。587番や465番がすでにある場合は、ファイアウォールかルーターの設定だけが足りないのかもしれません。",
  },
  backup: {
    en: "Take a picture of the list, or copy config.toml under today's date.",
    ja: "一覧の画面を撮影するか、config.tomlを今日の日付を付けてコピーしておいてください。",
  },
  listener: (port: number, implicit: boolean): Words => ({
    en: `Create a listener: name mailpath-${port}, protocol smtp, bind [::]:${port}, implicit TLS ${implicit ? "on" : "off"}.`,
    ja: `リスナーを1件作成します: 名前 mailpath-${port}、プロトコル smtp、bind [::]:${port}、暗黙のTLS(implicit TLS) ${implicit ? "オン" : "オフ"}。`,
  }),
  older: {
    en: "In an older release with config.toml these lines are added at the end of that file instead:",
    ja: "config.tomlを使う古いリリースでは、代わりに次の行をファイルの末尾に追加します。",
  },
  keep25: {
    en: "The listener for 25 stays as it is: other mail servers come in there.",
    ja: "25番のリスナーはそのまま残してください。他のメールサーバーからのメールはここに届きます。",
  },
  restart: {
    en: "Restart the service, so that it listens on the new ports.",
    ja: "サービスを再起動すると、新しいポートで待ち受けを始めます。",
  },
  login: {
    en: "Look in the settings of the SMTP session whether a login is required on ports other than 25, and offered after TLS only.",
    ja: "SMTPセッションの設定で、25番以外のポートではログインが必須になっていること、ログインがTLSの後でだけ使えることを確認してください。",
  },
  save: {
    en: "Settings of the web page are kept in Stalwart's own store, config.toml on the disk: both should outlast a restart.",
    ja: "管理画面の設定はStalwart自身の保存領域に、config.tomlはディスクに残ります。どちらも再起動後に失われないはずです。",
  },
  undo: (ports: readonly number[]): Words => ({
    en: `Delete the listeners ${ports.map((port) => `mailpath-${port}`).join(", ")} (or their lines in config.toml) and restart the service.`,
    ja: `リスナー ${ports.map((port) => `mailpath-${port}`).join("、")}(config.tomlの場合はその行)を削除し、サービスを再起動します。`,
  }),
} as const;
