import type { Locale, Words } from "@/lib/core/locale";
import { blank } from "./document";
import type { Encryption, Facts } from "./facts";

/** What the menus of most programs call it. */
const encryptions: Readonly<Record<Encryption, Words>> = {
  implicit: { en: "SSL/TLS", ja: "SSL/TLS" },
  starttls: { en: "STARTTLS", ja: "STARTTLS" },
  none: { en: "None", ja: "なし" },
  unseen: { en: `${blank} (usually STARTTLS)`, ja: `${blank}(多くの場合STARTTLS)` },
};

const logins: Readonly<Record<Facts["login"], Words>> = {
  auth: { en: "Yes, with user name and password", ja: "必要(ユーザー名とパスワード)" },
  addresses: {
    en: "No (the server knows the school's own addresses)",
    ja: "不要(学校の接続元アドレスで判断します)",
  },
  "pop-before-smtp": { en: "No, but fetch new mail first", ja: "不要(先に受信してから送信します)" },
  unknown: { en: blank, ja: blank },
};

export const encryptionWord = ({ encryption }: Facts, lang: Locale): string => encryptions[encryption][lang];
export const loginWord = ({ login }: Facts, lang: Locale): string => logins[login][lang];

/** The few values that every program asks for, as the rows of a table. */
export function settingRows(facts: Facts, lang: Locale): (readonly string[])[] {
  const row = (words: Words, value: string) => [words[lang], value];
  return [
    row({ en: "Setting for outgoing mail", ja: "送信(SMTP)の設定" }, lang === "ja" ? "値" : "Value"),
    row({ en: "Outgoing mail server (SMTP)", ja: "送信サーバー(SMTP)" }, facts.host),
    row({ en: "Port", ja: "ポート番号" }, String(facts.port)),
    row({ en: "Encryption", ja: "暗号化(接続の保護)" }, encryptionWord(facts, lang)),
    row({ en: "Login for sending", ja: "送信時の認証" }, loginWord(facts, lang)),
    row({ en: "User name", ja: "ユーザー名" }, blank),
    row(
      { en: "Password", ja: "パスワード" },
      lang === "ja"
        ? "普段のメールのパスワード(この紙には書かないでください)"
        : "Your mail password (never on this paper)",
    ),
  ];
}

/** Where a password would travel readable, people are told before they type it. */
export const plainWarning = ({ encryption, login }: Facts, lang: Locale): string | null => {
  if (encryption !== "none" || login !== "auth") return null;
  return lang === "ja"
    ? "注意: このサーバーは暗号化に対応していないため、パスワードがそのまま流れます。学校の外の無線LANでは使わず、管理者に暗号化の対応を相談してください。"
    : "Careful: this server offers no encryption, so the password travels readable. Do not use this on foreign Wi-Fi, and ask the administrator for encryption.";
};
