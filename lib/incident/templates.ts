import type { Words } from "@/lib/core/locale";
import type { IncidentState } from "./types";

export type Template = { id: string; state: IncidentState; name: Words; title: Words; text: Words };

const mailTrouble: Words = {
  en: "Mail cannot be sent from some rooms",
  ja: "一部の部屋からメールを送信できません",
};

/** Texts to begin with, in both languages; `…` is for the school to fill in. */
export const templates: readonly Template[] = [
  {
    id: "looking",
    state: "investigating",
    name: { en: "We are looking into it", ja: "調査中" },
    title: mailTrouble,
    text: {
      en: "We know that mail cannot be sent from some rooms and are looking into it. You need not change anything. The next news follows by …",
      ja: "一部の部屋からメールを送信できないことを把握し、原因を調べています。設定を変える必要はありません。次のお知らせは…ごろの予定です。",
    },
  },
  {
    id: "webmail",
    state: "identified",
    name: { en: "Use webmail until then", ja: "当面はWebメールを使う" },
    title: mailTrouble,
    text: {
      en: "We found the cause. Until … please send by webmail: open … in the browser and sign in as usual. Messages that wait in your mail program stay there; leave them.",
      ja: "原因がわかりました。…までは、Webメールで送信してください。ブラウザーで…を開き、いつものようにサインインします。メールソフトに残っている送信待ちのメールは、そのままにしておいてください。",
    },
  },
  {
    id: "port-587",
    state: "identified",
    name: { en: "Send by port 587", ja: "587番ポートで送る" },
    title: mailTrouble,
    text: {
      en: "The internet provider no longer lets port 25 through. Please open the account settings of your mail program and set the port for outgoing mail to 587 with STARTTLS, with your user name and password. Incoming mail stays as it is.",
      ja: "インターネットのプロバイダーが25番ポートを通さなくなりました。メールソフトのアカウント設定を開き、送信（SMTP）のポートを587、暗号化をSTARTTLSにして、ユーザー名とパスワードによる認証を有効にしてください。受信の設定はそのままで構いません。",
    },
  },
  {
    id: "watching",
    state: "monitoring",
    name: { en: "Repaired, we keep watching", ja: "修復して様子を見ている" },
    title: mailTrouble,
    text: {
      en: "The repair is done and mail goes out again. We keep watching. Please tell … if something is still stuck.",
      ja: "修復が終わり、メールを送信できるようになりました。引き続き様子を見ています。まだ送れない場合は、…までお知らせください。",
    },
  },
  {
    id: "over",
    state: "resolved",
    name: { en: "It is over", ja: "解決" },
    title: mailTrouble,
    text: {
      en: "Everything works as before. Waiting messages have been delivered. Thank you for your patience.",
      ja: "すべて元どおり使えます。送信待ちのメールも配送されました。ご協力ありがとうございました。",
    },
  },
];

export const templateOf = (id: string | undefined): Template | null =>
  templates.find((template) => template.id === id) ?? null;
