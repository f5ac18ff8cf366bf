import type { Locale } from "@/lib/core/locale";
import { type HandoutBlock, heading, paragraph, steps } from "../document";
import type { Facts } from "../facts";
import { encryptionWord } from "../settings";
import { androidMail } from "./android-mail";
import { appleMail } from "./apple-mail";
import { gmailApp } from "./gmail-app";
import { iphone } from "./iphone";
import { outlookClassic } from "./outlook-classic";
import { outlookNew } from "./outlook-new";
import { thunderbird } from "./thunderbird";
import type { MailProgram } from "./types";

export const mailPrograms: readonly MailProgram[] = [
  outlookClassic,
  outlookNew,
  thunderbird,
  appleMail,
  iphone,
  gmailApp,
  androidMail,
];

const needsLogin: Readonly<Record<Facts["login"], boolean | null>> = {
  auth: true,
  addresses: false,
  "pop-before-smtp": false,
  unknown: null,
};

function sourceLine({ source }: MailProgram, lang: Locale): string {
  if (source === null)
    return lang === "ja"
      ? "画面の言葉は、版によって違うことがあります。"
      : "The words on the screen may differ from version to version.";
  return lang === "ja" ? `メーカーの説明: ${source.ja}` : `The maker's page: ${source.en}`;
}

/** One program's part of the paper: where to press, what to type, and whose word it is. */
export function programBlocks(program: MailProgram, facts: Facts, lang: Locale): HandoutBlock[] {
  const { encryption, host, port, login } = facts;
  const word = program.encryptions?.[encryption]?.[lang] ?? encryptionWord(facts, lang);
  const values = { host, port, encryption: word, needsLogin: needsLogin[login] };
  const note = program.note ? [program.note[lang]] : [];
  return [
    heading(program.name[lang]),
    steps(...program.steps[lang](values)),
    paragraph(...note, sourceLine(program, lang)),
  ];
}
