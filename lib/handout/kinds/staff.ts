import {
  aside,
  blank,
  bullets,
  type HandoutDocument,
  heading,
  oneLine,
  paragraph,
  table,
  title,
} from "../document";
import { type Facts, listed } from "../facts";
import { remedySentence } from "../remedy-words";
import { settingRows } from "../settings";
import type { HandoutEntry } from "../types";
import { whoMustChange } from "../who-must-change";

/** Who answers questions, from the profile; a line to fill in where it names nobody. */
const askedPeople = ({ profile }: Facts): string[] => {
  const people = profile.contacts
    .slice(0, 3)
    .map(({ name, role, reach }) => [name, role, reach].map(oneLine).filter(Boolean).join(", "));
  return people.length > 0 ? people : [blank];
};

/** Nothing is said to be broken that nobody found: then the first sentence is left to be written by hand. */
function opening({ isDone, cutOff, lang }: Facts): string {
  if (isDone)
    return lang === "ja"
      ? "学校のメールの送信について、対応が終わりましたのでお知らせします。"
      : "The work on sending school mail is finished.";
  if (cutOff.length === 0) return `${blank}${blank}${blank}`;
  return lang === "ja"
    ? `現在、次の場所から学校のメールを送れないことがあります: ${listed(cutOff, lang)}。ご不便をおかけしますが、次のとおり対応します。`
    : `At the moment school mail cannot always be sent from here: ${listed(cutOff, lang)}. We are sorry; this is what will be done.`;
}

function japanese(facts: Facts): HandoutDocument {
  const { remedy, port, lang, isDone, mustChange } = facts;
  return [
    aside(facts.today),
    paragraph("教職員の皆さま"),
    aside(facts.school, `担当: ${blank}`),
    title("メールの送信について"),
    paragraph(opening(facts)),
    heading(isDone ? "行ったこと" : "行うこと"),
    paragraph(remedy === null ? `${blank}${blank}` : remedySentence(remedy, port, lang)),
    ...(isDone ? [] : [paragraph(`切り替えの予定: ${blank}`)]),
    heading("お願い"),
    paragraph(whoMustChange(facts)),
    ...(mustChange === false
      ? []
      : [
          table(...settingRows(facts, lang)),
          paragraph("ソフトごとの操作は、別紙「メールソフトの送信設定」をご覧ください。"),
        ]),
    bullets(
      "受信、ホームページの閲覧、ほかのアプリには影響ありません。",
      "パスワードを尋ねる電話やメールには答えないでください。今回の対応で担当者がパスワードを聞くことはありません。",
    ),
    heading("問い合わせ先"),
    bullets(...askedPeople(facts)),
  ];
}

function english(facts: Facts): HandoutDocument {
  const { remedy, port, lang, isDone, mustChange } = facts;
  return [
    aside(facts.today),
    paragraph("To all staff"),
    aside(facts.school, `From: ${blank}`),
    title("Sending school mail"),
    paragraph(opening(facts)),
    heading(isDone ? "What was done" : "What is planned"),
    paragraph(remedy === null ? `${blank}${blank}` : remedySentence(remedy, port, lang)),
    ...(isDone ? [] : [paragraph(`Planned for: ${blank}`)]),
    heading("What we ask of you"),
    paragraph(whoMustChange(facts)),
    ...(mustChange === false
      ? []
      : [
          table(...settingRows(facts, lang)),
          paragraph("How to set it in your program stands on the sheet “Mail settings for sending”."),
        ]),
    bullets(
      "Receiving mail, the web and other apps are not affected.",
      "Answer no call or message that asks for your password. Nobody needs it for this.",
    ),
    heading("Questions to"),
    bullets(...askedPeople(facts)),
  ];
}

export const staff: HandoutEntry = {
  id: "staff",
  name: { en: "Notice to staff", ja: "教職員へのお知らせ" },
  purpose: {
    en: "What happened, what is done, and whether anybody has to change something.",
    ja: "何が起きていて、どう対応し、設定を変える必要があるのは誰かを伝えます。",
  },
  look: "pages",
  write: { en: english, ja: japanese },
};
