import type { Term } from "./types";

/** Terms of mail itself. */
export const mailTerms: readonly Term[] = [
  {
    id: "op25b",
    name: { en: "OP25B (Outbound Port 25 Blocking)", ja: "OP25B(Outbound Port 25 Blocking)" },
    text: {
      en: "A provider stops connections from its customers' lines to port 25 of any mail server elsewhere. It keeps infected computers from sending spam straight out. Mail programs are expected to use port 587 or 465 instead.",
      ja: "プロバイダーが、契約者の回線から外のメールサーバーの25番ポートへの接続を止めることです。ウイルスに感染したパソコンから迷惑メールが直接送られるのを防ぎます。メールソフトは、かわりに587番か465番を使うことになっています。",
    },
    written: { en: ["OP25B"], ja: ["OP25B"] },
  },
  {
    id: "ip25b",
    name: { en: "IP25B (Inbound Port 25 Blocking)", ja: "IP25B(Inbound Port 25 Blocking)" },
    text: {
      en: "The same in the other direction: a provider lets no connection to port 25 in to its customers' lines, or refuses mail that comes straight from lines whose address changes.",
      ja: "逆方向の制限です。外から契約者の回線の25番ポートへの接続を通さない場合と、アドレスが変わる回線から直接届くメールを受け取らない場合があります。",
    },
    written: { en: ["IP25B"], ja: ["IP25B"] },
  },
  {
    id: "port-25",
    name: { en: "Port 25", ja: "25番ポート" },
    text: {
      en: "The door at which mail servers take mail from each other. Older setups let people's mail programs use it too, and that is what OP25B ends.",
      ja: "メールサーバーどうしがメールを受け渡す入口です。古い設定では利用者のメールソフトもここを使っていますが、OP25Bが始まると使えなくなります。",
    },
    written: { en: ["port 25"], ja: ["25番ポート"] },
    source: "https://www.rfc-editor.org/rfc/rfc5321",
  },
  {
    id: "submission",
    name: { en: "Port 587 (submission)", ja: "587番ポート(サブミッション)" },
    text: {
      en: "The door meant for people's mail programs, with a login. Providers leave it open, because whoever sends there has said who they are.",
      ja: "利用者のメールソフトが、ログインして送信するための入口です。送信者がはっきりしているため、プロバイダーはここを止めません。",
    },
    written: { en: ["port 587"], ja: ["587番ポート"] },
    source: "https://www.rfc-editor.org/rfc/rfc6409",
  },
  {
    id: "submissions",
    name: { en: "Port 465 (submission over TLS)", ja: "465番ポート(TLSでのサブミッション)" },
    text: {
      en: "As port 587, but encrypted from the first byte on.",
      ja: "587番と同じ役割で、接続の最初から暗号化します。",
    },
    written: { en: ["port 465"], ja: ["465番ポート"] },
    source: "https://www.rfc-editor.org/rfc/rfc8314",
  },
  {
    id: "mta",
    name: { en: "Mail server program (MTA)", ja: "メールサーバーのプログラム(MTA)" },
    text: {
      en: "The program on the mail server that takes mail and passes it on, such as sendmail, Postfix or Exim.",
      ja: "メールサーバーの上でメールを受け取り、次へ渡すプログラムです。sendmail、Postfix、Eximなどがあります。",
    },
    written: { en: ["MTA"], ja: ["MTA"] },
  },
  {
    id: "greeting",
    name: { en: "Greeting", ja: "あいさつ(グリーティング)" },
    text: {
      en: "The first line a mail server says, beginning with 220. It shows which server has answered; a wrong one gives away that something else stands in its place.",
      ja: "メールサーバーが最初に返す、220で始まる1行です。どのサーバーが応答したかが分かり、違うものが代わりに答えていればここで気づけます。",
    },
    written: { en: ["greeting"], ja: ["あいさつ"] },
    source: "https://www.rfc-editor.org/rfc/rfc5321#section-3.1",
  },
  {
    id: "starttls",
    name: { en: "STARTTLS", ja: "STARTTLS" },
    text: {
      en: "The word by which a connection that began in the clear goes on encrypted. Something on the way may take it out, and passwords then travel readable.",
      ja: "暗号化なしで始めた接続を、途中から暗号化に切り替える命令です。経路の途中で消されてしまうと、パスワードがそのまま流れます。",
    },
    written: { en: ["STARTTLS"], ja: ["STARTTLS"] },
    source: "https://www.rfc-editor.org/rfc/rfc3207",
  },
  {
    id: "certificate",
    name: { en: "Certificate", ja: "証明書" },
    text: {
      en: "What proves that an encrypted connection leads to the right server. It runs out on a day that stands in it.",
      ja: "暗号化した接続の相手が本物のサーバーであることを示すものです。有効期限があります。",
    },
    written: { en: ["certificate"], ja: ["証明書"] },
  },
  {
    id: "smtp-auth",
    name: { en: "Login for sending (SMTP AUTH)", ja: "送信時のログイン(SMTP AUTH)" },
    text: {
      en: "The sender's name and password, asked before mail is taken. With it a server can take mail from anywhere and still relay for its own people only.",
      ja: "メールを受け付ける前に確認する、送信者の名前とパスワードです。これがあれば、どこから送っても自分の利用者だけを通せます。",
    },
    written: { en: ["SMTP AUTH"], ja: ["SMTP AUTH"] },
    source: "https://www.rfc-editor.org/rfc/rfc4954",
  },
  {
    id: "relay",
    name: { en: "Relay", ja: "中継(リレー)" },
    text: {
      en: "A server takes mail that is not for itself and passes it on. It may do so for its own people only; one that does it for everybody is an open relay and ends on block lists within hours.",
      ja: "サーバーが、自分宛てでないメールを受け取って次へ渡すことです。自分の利用者に限る必要があります。誰にでも中継するサーバー(オープンリレー)は、数時間のうちに拒否リストに載ります。",
    },
    written: { en: ["open relay", "relay"], ja: ["オープンリレー", "中継"] },
  },
  {
    id: "queue",
    name: { en: "Queue", ja: "キュー(送信待ち)" },
    text: {
      en: "Where mail waits that could not be passed on yet. A server may accept a message and still keep it there: accepted is not delivered.",
      ja: "まだ送り出せないメールが待っている場所です。受け付けられたメールがここで止まっていることもあります。受け付けと配達は別です。",
    },
    written: { en: ["queue"], ja: ["キュー"] },
  },
  {
    id: "received",
    name: { en: "Received headers", ja: "Receivedヘッダー" },
    text: {
      en: "Lines that each server on the way adds at the top of a message. They show by which servers it came, and when.",
      ja: "経由したサーバーがメールの先頭に書き足していく行です。どのサーバーをいつ通ったかが分かります。",
    },
    written: { en: ["received headers", "Received headers"], ja: ["Receivedヘッダー"] },
    source: "https://www.rfc-editor.org/rfc/rfc5321#section-4.4",
  },
];
