import type { Words } from "@/lib/core/locale";

export const openwrtWords = {
  detect: {
    en: "The version, and /sbin/fw4. Where fw3 is shown (before 22.03), the check and verify steps do not apply.",
    ja: "バージョンと「/sbin/fw4」が表示されます。「fw3」と表示される場合(22.03より前)、確認用の手順(check・verify)は使えません。",
  },
  before: {
    en: "All settings of the firewall. The lines “redirect” are the forwards. The zones must be called wan and lan, as they are on a new system.",
    ja: "ファイアウォールの設定全体が表示されます。「redirect」の行がポート転送です。ゾーンの名前は、初期設定どおり「wan」と「lan」である必要があります。",
  },
  backup: {
    en: "“Kept:” and the name of a new file in /root/mailpath",
    ja: "「Kept:」に続いて、/root/mailpathの中の新しいファイル名が表示されます。",
  },
  change: {
    en: "The settings to be written. Nothing is in force yet. If a rule of your own already uses the port, that rule is named and nothing is changed.",
    ja: "これから書き込む設定が表示されます。この時点ではまだ有効になりません。そのポートをすでに使っているルールがある場合は、その名前が表示され、何も変更されません。",
  },
  accepts: {
    en: "No filter rule is needed: this firewall accepts by itself what it has forwarded. Devices on the server's own LAN reach the public address as well, as long as NAT reflection is left on.",
    ja: "フィルターのルールは不要です。このファイアウォールは、転送した通信を自動で許可します。NATリフレクションを無効にしていなければ、サーバーと同じLANの機器もグローバルアドレスで接続できます。",
  },
  check: {
    en: "The settings once more, then “Ruleset passes nftables check.”",
    ja: "設定がもう一度表示され、続いて「Ruleset passes nftables check.」と表示されます。",
  },
  arm: {
    en: "“Armed …”. If this terminal or the school loses its connection, the change takes itself back. A restart does not take it back once it is applied.",
    ja: "「Armed …」と表示されます。端末や学校の通信が切れても、変更は自動で元に戻ります。ただし、適用した後に再起動しても元には戻りません。",
  },
  apply: {
    en: "The settings are written and in force.",
    ja: "設定が書き込まれ、有効になります。",
  },
  verify: {
    en: "The rules of the kernel that bear our name. This shows that the rules are loaded, not that mail passes: that is proven from a classroom.",
    ja: "「mailpath」の名前が付いたカーネルのルールが表示されます。ルールが読み込まれたことの確認であり、メールが通ることの証明ではありません。証明は教室からの検査で行います。",
  },
  disarm: {
    en: "“No timer is running.”",
    ja: "「No timer is running.」と表示されます。",
  },
  save: {
    en: "“Saved …”. The apply step has written the settings already.",
    ja: "「Saved …」と表示されます。設定は適用の手順ですでに書き込まれています。",
  },
  undo: {
    en: "“Everything of ours is taken back.” Connections that are open go on until they end.",
    ja: "「Everything of ours is taken back.」と表示されます。接続中の通信は、終わるまで続きます。",
  },
} as const satisfies Record<string, Words>;
