import type { Words } from "@/lib/core/locale";
import type { RecipeParamName } from "@/lib/core/recipe";

/** What each parameter is called where a recipe asks for it, with an example. */
export const paramWords: Readonly<Record<RecipeParamName, Words>> = {
  host: { en: "the mail server's name (mail.example.jp)", ja: "メールサーバーの名前(例: mail.example.jp)" },
  serverLanAddress: {
    en: "the mail server's address inside the school (192.168.0.10)",
    ja: "メールサーバーの校内アドレス(例: 192.168.0.10)",
  },
  lanSubnet: {
    en: "the address range of the server's LAN, which holds the server's own address (192.168.0.0/24)",
    ja: "サーバーがあるLANのアドレス範囲(サーバー自身のアドレスを含むもの。例: 192.168.0.0/24)",
  },
  publicAddress: {
    en: "the line's public address (203.0.113.1)",
    ja: "回線のグローバルアドレス(例: 203.0.113.1)",
  },
  wanInterface: {
    en: "the router's interface towards the provider (eth0, ppp0), of at most 15 characters and no alias such as eth0:1",
    ja: "ルーターのプロバイダー側インターフェース名(例: eth0、ppp0。15文字以内。eth0:1のような別名は使えません)",
  },
  lanInterface: {
    en: "the router's interface towards the server's LAN (eth1), of at most 15 characters and no alias such as eth0:1",
    ja: "ルーターのLAN側インターフェース名(例: eth1。15文字以内。eth0:1のような別名は使えません)",
  },
  port: { en: "the new port, another than 25 (587)", ja: "追加するポート番号(25以外。例: 587)" },
  ports: {
    en: "the new ports, others than 25 (587, 10025)",
    ja: "追加するポート番号(25以外。例: 587、10025)",
  },
  keep25: {
    en: "whether a rule for 25 exists (existing) or must be added (add)",
    ja: "25番ポートの転送設定がすでにある(existing)か、追加が必要(add)か",
  },
  allowFrom: {
    en: "the address range that may use the new port, of the server's address family (198.51.100.0/24)",
    ja: "新しいポートの利用を許可するアドレス範囲(サーバーと同じIPv4またはIPv6。例: 198.51.100.0/24)",
  },
  filterTable: {
    en: "the table of the packet filter (inet filter)",
    ja: "パケットフィルターのテーブル名(例: inet filter)",
  },
  filterChain: {
    en: "the chain or rule set that judges forwarded packets (forward, WAN_IN)",
    ja: "転送パケットを判定するチェーン・ルールセットの名前(例: forward、WAN_IN)",
  },
  natDescriptor: {
    en: "the number of the NAT descriptor on the provider's side (1000)",
    ja: "プロバイダー側に適用しているNATディスクリプターの番号(例: 1000)",
  },
  entryNumber: {
    en: "a number that no entry or rule of the router's address translation uses yet (2)",
    ja: "ルーターのアドレス変換で、まだ使われていないエントリー(ルール)の番号(例: 2)",
  },
  filterNumber: {
    en: "a free number for the packet filter (2001)",
    ja: "未使用のフィルター番号(例: 2001)",
  },
  tlsCertificate: {
    en: "the certificate file of the mail server (/etc/ssl/mail/mail.pem)",
    ja: "メールサーバーの証明書ファイル(例: /etc/ssl/mail/mail.pem)",
  },
  tlsKey: {
    en: "the private key file of the mail server (/etc/ssl/mail/mail.key)",
    ja: "メールサーバーの秘密鍵ファイル(例: /etc/ssl/mail/mail.key)",
  },
  relayHost: {
    en: "the provider's outgoing mail server (smtp.provider.example)",
    ja: "プロバイダーの送信メールサーバー(例: smtp.provider.example)",
  },
  relayPort: { en: "the port of that server (587)", ja: "そのサーバーのポート番号(例: 587)" },
};

/** The sentence shown in a command's place while values are missing. */
export const askFor: Words<(labels: readonly Words[]) => string> = {
  en: (labels) =>
    `Before this step can be written out, please fill in ${labels.map(({ en }) => en).join("; ")}.`,
  ja: (labels) =>
    `この手順を表示するには、次の項目を入力してください: ${labels.map(({ ja }) => ja).join("、")}。`,
};
