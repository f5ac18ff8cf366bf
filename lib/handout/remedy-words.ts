import type { RemedyKind } from "@/lib/core/diagnosis";
import type { Locale, Words } from "@/lib/core/locale";

/** Each way out in one sentence for people who never heard of ports; it fits what is planned and what is done. */
const sentences: Readonly<Record<RemedyKind, Words>> = {
  "router-nat": {
    en: "The router in front of the mail server lets mail in by a second door (port {port}) as well. The first (port 25) stays.",
    ja: "メールサーバーの手前のルーターに、メールを受け入れる2つ目の入口({port}番)を用意する。これまでの入口(25番)は残す。",
  },
  "mta-port": {
    en: "The mail server takes mail by a second door (port {port}) with a login. The first (port 25) stays.",
    ja: "メールサーバーに、ログインして使う2つ目の入口({port}番)を用意する。これまでの入口(25番)は残す。",
  },
  "relay-through-provider": {
    en: "The school's mail leaves through the internet provider's own mail server.",
    ja: "学校のメールを、プロバイダーの送信サーバーを通して送る。",
  },
  "ask-provider": {
    en: "The internet provider is asked to lift its block, or for a plan that is exempt from it.",
    ja: "プロバイダーに、制限の解除、または制限の対象にならない契約を申し込む。",
  },
  "client-settings": {
    en: "Each mail program is set to another door (port {port}) once.",
    ja: "メールソフトごとに、一度だけ送信の設定({port}番)を変える。",
  },
  "undo-outgoing-port": {
    en: "A changed entry on the mail server is put back, so that it delivers as before.",
    ja: "メールサーバーで変わっていた設定を元に戻し、以前のとおり配送させる。",
  },
  "fix-forward": {
    en: "The router is set to pass mail on to the right machine again.",
    ja: "ルーターの設定を直し、メールが正しい機器に届くようにする。",
  },
  "fix-listener": {
    en: "The mail server's program is started and set to be reachable again.",
    ja: "メールサーバーのプログラムを動かし、つながるようにする。",
  },
  "fix-dns": {
    en: "The mail server's entry in the name service is corrected.",
    ja: "メールサーバーの名前(DNS)の登録を直す。",
  },
  "fix-tls": {
    en: "The mail server gets a valid certificate.",
    ja: "メールサーバーの証明書を有効なものにする。",
  },
  "fix-submission": {
    en: "The mail server's second door (port {port}) is set to ask for a login.",
    ja: "メールサーバーの2つ目の入口({port}番)で、ログインできるようにする。",
  },
  "lift-ban": {
    en: "The mail server's own ban on one of our lines is lifted, and its cause removed.",
    ja: "メールサーバーが本校の回線を拒否している設定を外し、原因を取り除く。",
  },
  "open-own-firewall": {
    en: "The school's own firewall is set to let mail out.",
    ja: "学校のファイアウォールで、メールの送信を通すようにする。",
  },
  hairpin: {
    en: "The router is set so that the mail server can be reached by its name from inside, too.",
    ja: "校内からも同じ名前でメールサーバーにつながるよう、ルーターを設定する。",
  },
  "close-relay": {
    en: "The mail server is set to refuse mail that strangers want to send through it.",
    ja: "外部の人に勝手に使われないよう、メールサーバーの中継を閉じる。",
  },
  wait: {
    en: "Nothing is changed; the other side lets mail in again after a while.",
    ja: "設定は変えず、相手側が受け付けるまで待つ。",
  },
  "move-server": {
    en: "The mail server moves to another line or to a hosting company.",
    ja: "メールサーバーを、別の回線または事業者のサービスに移す。",
  },
  "webmail-for-now": {
    en: "Until it is repaired, mail is written in the browser (webmail).",
    ja: "直るまでのあいだ、ブラウザー(Webメール)からメールを送る。",
  },
};

export const remedySentence = (kind: RemedyKind, port: number, lang: Locale): string =>
  sentences[kind][lang].replace("{port}", String(port));
