import type { RemedyKind } from "@/lib/core/diagnosis";
import type { Locale, Words } from "@/lib/core/locale";

/** Each way out in one sentence for people who never heard of ports; it fits what is planned and what is done. */
const sentences: Readonly<Record<RemedyKind, Words>> = {
  "router-nat": {
    en: "The router in front of the mail server lets mail in by a second door (port {port}) as well. The first (port 25) stays.",
    ja: "メールサーバーの手前のルーターで、2つ目の入口({port}番)からもメールを受け付けます。これまでの入口(25番)も残ります。",
  },
  "mta-port": {
    en: "The mail server takes mail by a second door (port {port}) with a login. The first (port 25) stays.",
    ja: "メールサーバーで、ログインして使う2つ目の入口({port}番)からもメールを受け付けます。これまでの入口(25番)も残ります。",
  },
  "relay-through-provider": {
    en: "The school's mail leaves through the internet provider's own mail server.",
    ja: "学校のメールは、プロバイダーの送信サーバーを通して送ります。",
  },
  "ask-provider": {
    en: "The internet provider is asked to lift its block, or for a plan that is exempt from it.",
    ja: "プロバイダーへの、制限の解除または制限の対象にならない契約の申し込みです。",
  },
  "client-settings": {
    en: "Each mail program is set to another door (port {port}) once.",
    ja: "メールソフトごとに一度だけ行う、送信の設定({port}番)の変更です。",
  },
  "undo-outgoing-port": {
    en: "A changed entry on the mail server is put back, so that it delivers as before.",
    ja: "メールサーバーで変わっていた設定を元に戻し、以前のとおり配送できるようにする作業です。",
  },
  "fix-forward": {
    en: "The router is set to pass mail on to the right machine again.",
    ja: "メールが正しい機器に届くようにする、ルーターの設定の修正です。",
  },
  "fix-listener": {
    en: "The mail server's program is started and set to be reachable again.",
    ja: "メールサーバーのプログラムを動かし、つながるようにする作業です。",
  },
  "fix-dns": {
    en: "The mail server's entry in the name service is corrected.",
    ja: "メールサーバーの名前(DNS)の登録の修正です。",
  },
  "fix-tls": {
    en: "The mail server gets a valid certificate.",
    ja: "メールサーバーの証明書を有効なものにする作業です。",
  },
  "fix-submission": {
    en: "The mail server's second door (port {port}) is set to ask for a login.",
    ja: "メールサーバーの2つ目の入口({port}番)で、ログインできるようにする作業です。",
  },
  "lift-ban": {
    en: "The mail server's own ban on one of our lines is lifted, and its cause removed.",
    ja: "メールサーバーが本校の回線を拒否している設定を外し、原因を取り除く作業です。",
  },
  "open-own-firewall": {
    en: "The school's own firewall is set to let mail out.",
    ja: "学校のファイアウォールで、メールの送信を通すようにする作業です。",
  },
  hairpin: {
    en: "The router is set so that the mail server can be reached by its name from inside, too.",
    ja: "校内からも同じ名前でメールサーバーにつながるようにする、ルーターの設定です。",
  },
  "close-relay": {
    en: "The mail server is set to refuse mail that strangers want to send through it.",
    ja: "外部の人に勝手に使われないよう、メールサーバーの中継を閉じる作業です。",
  },
  wait: {
    en: "Nothing is changed; the other side lets mail in again after a while.",
    ja: "設定は変えません。しばらくすると、相手側がまた受け付けるようになります。",
  },
  "move-server": {
    en: "The mail server moves to another line or to a hosting company.",
    ja: "メールサーバーの、別の回線または事業者のサービスへの移転です。",
  },
  "webmail-for-now": {
    en: "Until it is repaired, mail is written in the browser (webmail).",
    ja: "直るまでのあいだは、ブラウザー(Webメール)からメールを送ります。",
  },
};

export const remedySentence = (kind: RemedyKind, port: number, lang: Locale): string =>
  sentences[kind][lang].replace("{port}", String(port));
