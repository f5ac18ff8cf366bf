import type { Words } from "@/lib/core/locale";

export const filterWords = {
  detect: {
    en: "A version and a list of tables. An empty list, or an error, means that this router does not use this packet filter.",
    ja: "バージョンとテーブルの一覧が表示されます。一覧が空、またはエラーになる場合、このルーターはこのパケットフィルターを使っていません。",
  },
  before: {
    en: "First the rules that translate ports, then every chain that forwarded packets pass. A chain with policy drop, or with “drop” or “reject” as its last rule, stops whatever no rule accepts.",
    ja: "ポートを変換しているルール、続いて転送パケットが通るチェーンが表示されます。policyがdropのチェーンや、最後が「drop」「reject」のチェーンは、許可のない通信を止めます。",
  },
  backup: {
    en: "Kept: and the name of a new file",
    ja: "「Kept:」に続いて、新しいファイル名が表示されます。",
  },
  change: {
    en: "The rules to be loaded. Nothing is in force yet. If a rule of your own already uses the port, that rule is shown and nothing is written.",
    ja: "これから読み込むルールが表示されます。この時点ではまだ有効になりません。そのポートをすでに使っているルールがある場合は、それが表示され、何も書き込まれません。",
  },
  check: {
    en: "“The rules are well formed.” and no warning",
    ja: "「The rules are well formed.」と表示され、警告が出ないことを確認します。",
  },
  arm: {
    en: "“Armed …”. If this terminal or the school loses its connection, the change takes itself back.",
    ja: "「Armed …」と表示されます。端末や学校の通信が切れても、変更は自動で元に戻ります。",
  },
  apply: { en: "The rules as they are now in force", ja: "有効になったルールが表示されます。" },
  verify: {
    en: "The rules, and a line for the packet filter. This shows that the rules are loaded, not that mail passes: that is proven from a classroom.",
    ja: "変換ルールと、パケットフィルターの許可ルールが表示されます。ルールが読み込まれたことの確認であり、メールが通ることの証明ではありません。証明は教室からの検査で行います。",
  },
  disarm: {
    en: "“No timer is running.” The change stays until a restart.",
    ja: "「No timer is running.」と表示されます。変更は再起動するまで有効です。",
  },
  save: {
    en: "“Saved …”. The file was loaded for trial into an empty network namespace, as a restart does.",
    ja: "「Saved …」と表示されます。再起動時と同じ、空のネットワーク名前空間で試し読み込みをしています。",
  },
  undo: {
    en: "“Everything of ours is taken back.” Connections that are open go on until they end.",
    ja: "「Everything of ours is taken back.」と表示されます。接続中の通信は、終わるまで続きます。",
  },
  gateway: {
    en: "The mail server's default gateway must be this router; with another gateway, outside clients get no answer.",
    ja: "メールサーバーのデフォルトゲートウェイは、このルーターでなければなりません。別のゲートウェイになっていると、外部からの接続に応答が返りません。",
  },
  implicitTls: {
    en: "Port 465 begins with TLS and 25 does not: a mail program set to SSL/TLS on 465 cannot speak to it through this forward. Use 587 with STARTTLS.",
    ja: "465番ポートは最初からTLSで始まりますが、25番ポートはそうではありません。SSL/TLS(465)に設定したメールソフトは、この転送では通信できません。587番ポートとSTARTTLSをお使いください。",
  },
} as const satisfies Record<string, Words>;
