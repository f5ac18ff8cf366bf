import { blank, type HandoutDocument, heading, paragraph, table, title } from "../document";
import { type Facts, listed } from "../facts";
import { encryptionWord, loginWord } from "../settings";
import type { HandoutEntry } from "../types";

const moodleSecurity = { implicit: "SSL", starttls: "TLS", none: "None", unseen: `${blank} (TLS?)` } as const;

/** Names of settings are those of the makers' manuals, and the same in both languages. */
const settings = ({ host, port, encryption }: Facts) => ({
  moodle: `SMTP hosts (smtphosts) = ${host}:${port}, SMTP security (smtpsecure) = ${moodleSecurity[encryption]}`,
  nextcloud: `mail_smtphost = ${host}, mail_smtpport = ${port}`,
  php: `php.ini: SMTP = ${host}, smtp_port = ${port}`,
  postfix: `relayhost = [${host}]:${port}`,
});

const sources = [
  "Postfix: https://www.postfix.org/postconf.5.html#relayhost",
  "PHP: https://www.php.net/manual/en/mail.configuration.php",
];

/** Rooms for what only this school knows of. */
const ownRows = (columns: number) => Array.from({ length: 4 }, () => Array(columns).fill(blank) as string[]);

function english(facts: Facts): HandoutDocument {
  const { host, port, stopped, working, unjudged, lang } = facts;
  const at = settings(facts);
  const value = `server ${host}, port ${port}, encryption ${encryptionWord(facts, lang)}`;
  return [
    title("Programs and devices that send by port 25"),
    paragraph(`${facts.school}, ${facts.today}`),
    paragraph(`Login for sending: ${loginWord(facts, lang)}`),
    heading("Which lines it is about"),
    table(
      ["Line", "Port 25", "What stands there"],
      ...stopped.map((name) => [name, "blocked", "has to change as below"]),
      ...working.map((name) => [name, "gets through", "can stay as it is"]),
      ...unjudged.map((name) => [name, "not looked from yet", "look first"]),
    ),
    heading("On a blocked line: by name"),
    table(
      ["Name", "Setting to change", "Have we got it? Where?"],
      ["Mail programs of people", "see the sheet “Mail settings for sending”", blank],
      ["Copier, scanner, fax to mail", `SMTP server page: ${value}`, blank],
      ["Moodle", at.moodle, blank],
      ["Nextcloud, ownCloud", at.nextcloud, blank],
      ["PHP on Windows (mail function)", `${at.php} (knows neither login nor encryption)`, blank],
      ["Postfix on another machine", `${at.postfix} (a login is set apart)`, blank],
      ["NAS, UPS, cameras, alarms", `notification by mail: ${value}`, blank],
      ["Scripts, scheduled jobs", `the port in the script: ${port}`, blank],
      ...ownRows(3),
    ),
    heading("Never change"),
    paragraph(
      "Other schools' and providers' mail servers deliver to us on port 25, and ours delivers to them on 25. That stays, on every line where the provider lets it through.",
    ),
    heading("Afterwards"),
    paragraph(
      "Send one test message from each, and see that it arrives: what fails quietly is noticed weeks later.",
    ),
    paragraph("Names of settings as in the makers' manuals; versions differ:", ...sources),
    ...(listed(stopped, lang) === ""
      ? [paragraph("No line was found blocked. Keep this list for the day when one is.")]
      : []),
  ];
}

function japanese(facts: Facts): HandoutDocument {
  const { host, port, stopped, working, unjudged, lang } = facts;
  const at = settings(facts);
  const value = `サーバー${host}、ポート${port}、暗号化 ${encryptionWord(facts, lang)}`;
  return [
    title("25番ポートで送信しているソフトと機器"),
    paragraph(`${facts.school} / ${facts.today}`),
    paragraph(`送信時の認証: ${loginWord(facts, lang)}`),
    heading("対象の回線"),
    table(
      ["回線", "25番ポート", "その回線にあるもの"],
      ...stopped.map((name) => [name, "止められている", "下のとおり変更が必要"]),
      ...working.map((name) => [name, "通る", "変更しなくてよい"]),
      ...unjudged.map((name) => [name, "まだ確認していない", "先に確認する"]),
    ),
    heading("止められている回線で変えるもの"),
    table(
      ["名前", "変える設定", "本校での有無・場所"],
      ["先生や生徒のメールソフト", "別紙「メールソフトの送信設定」を参照", blank],
      ["複合機・スキャナー・FAXのメール転送", `SMTPサーバーの設定: ${value}`, blank],
      ["Moodle", at.moodle, blank],
      ["Nextcloud・ownCloud", at.nextcloud, blank],
      ["Windows上のPHP(mail関数)", `${at.php}(ログインと暗号化には対応していません)`, blank],
      ["ほかのサーバーのPostfix", `${at.postfix}(ログインは別に設定します)`, blank],
      ["NAS・UPS・監視カメラ・警報装置", `メール通知の設定: ${value}`, blank],
      ["スクリプト・定期処理", `スクリプト内のポート番号: ${port}`, blank],
      ...ownRows(3),
    ),
    heading("変えてはいけないもの"),
    paragraph(
      "ほかの学校やプロバイダーのメールサーバーは、25番で本校に配送し、本校のサーバーも25番で相手に配送します。これは変えずに残します。",
    ),
    heading("変えたあと"),
    paragraph(
      "1台ずつ試しに送り、届いたことを確かめてください。黙って失敗しているものは、何週間も気づかれません。",
    ),
    paragraph("設定の名前は各ソフトの説明書によります(版によって違うことがあります):", ...sources),
    ...(stopped.length === 0
      ? [paragraph("止められている回線は見つかっていません。その日のために控えておいてください。")]
      : []),
  ];
}

export const software: HandoutEntry = {
  id: "software",
  name: { en: "Programs and devices on port 25", ja: "25番ポートを使うソフトと機器の一覧" },
  purpose: {
    en: "For the administrator: what sends mail on a blocked line, by name, with the setting to change.",
    ja: "管理者の手元に。止められている回線でメールを送るものと、変える設定の一覧です。",
  },
  look: "pages",
  write: { en: english, ja: japanese },
};
