import type { Locale } from "@/lib/core/locale";
import { blank, type HandoutDocument, paragraph, steps, table, title } from "../document";
import { clipped, type Facts, listed } from "../facts";
import { encryptionWord } from "../settings";
import type { HandoutEntry } from "../types";

const noChange = ({ mustChange }: Facts): boolean => mustChange === false;

/** One under the other: a long name has the width of the page. */
function values(facts: Facts, lang: Locale): string[][] {
  const names = {
    en: ["Setting", "Value", "Server (SMTP)", "Port", "Encryption"],
    ja: ["設定", "値", "送信サーバー(SMTP)", "ポート番号", "暗号化"],
  } as const;
  const [setting, value, server, port, encryption] = names[lang];
  return [
    [setting, value],
    [server, facts.host],
    [port, String(facts.port)],
    [encryption, encryptionWord(facts, lang)],
  ];
}

function english(facts: Facts): HandoutDocument {
  const { stopped, lang, isDone, school } = facts;
  const where = stopped.length === 0 ? "here" : `here: ${listed(stopped.slice(0, 3), lang)}`;
  if (noChange(facts))
    return [
      title("School mail"),
      paragraph(isDone ? "Sending works again." : `Sending does not always work ${where}.`),
      paragraph("Change nothing on your device."),
      paragraph(
        isDone
          ? "If a message fails, tell a teacher."
          : "What has to go out today: use webmail, or ask a teacher.",
      ),
      paragraph(`Questions: ${blank}`),
      paragraph(clipped(school, 80)),
    ];
  return [
    title("Mail will not go out?"),
    paragraph(`Set this once, for sending school mail ${where}.`),
    table(...values(facts, "en")),
    steps(
      "Open your mail program's account settings.",
      "Go to outgoing mail (SMTP).",
      "Change the port. Leave receiving as it is.",
    ),
    paragraph(...(isDone ? [] : [`From: ${blank} (not before)`]), `Questions: ${blank}`),
    paragraph(clipped(school, 80)),
  ];
}

function japanese(facts: Facts): HandoutDocument {
  const { stopped, lang, isDone, school } = facts;
  const where = stopped.length === 0 ? "ここ" : listed(stopped.slice(0, 3), lang);
  if (noChange(facts))
    return [
      title("学校のメールについて"),
      paragraph(isDone ? "送信できるようになりました。" : `${where}から送信できないことがあります。`),
      paragraph("端末の設定は変えないでください。"),
      paragraph(
        isDone
          ? "送れないときは先生に知らせてください。"
          : "急ぐときはWebメールを使うか、先生に相談してください。",
      ),
      paragraph(`質問は: ${blank}`),
      paragraph(clipped(school, 80)),
    ];
  return [
    title("メールが送れないときは"),
    paragraph(`${where}から学校のメールを送る人は、一度だけ設定を変えてください。`),
    table(...values(facts, "ja")),
    steps(
      "メールソフトのアカウント設定を開く",
      "送信サーバー(SMTP)を選ぶ",
      "ポート番号を変える(受信はそのまま)",
    ),
    paragraph(...(isDone ? [] : [`${blank} から(それまでは変えない)`]), `質問は: ${blank}`),
    paragraph(clipped(school, 80)),
  ];
}

export const poster: HandoutEntry = {
  id: "poster",
  name: { en: "Poster for the classroom", ja: "教室に貼るポスター" },
  purpose: {
    en: "One page in large letters for the wall: the three values and where to set them.",
    ja: "壁に貼る1枚です。3つの値と変える場所を、大きな字で示します。",
  },
  look: "poster",
  write: { en: english, ja: japanese },
};
