import { bullets, type HandoutDocument, heading, paragraph, steps, table, title } from "../document";
import type { Facts } from "../facts";
import { mailPrograms, programBlocks } from "../programs/registry";
import { scannerWays } from "../scanner-words";
import { plainWarning, settingRows } from "../settings";
import type { HandoutEntry } from "../types";
import { whoMustChange } from "../who-must-change";

const optional = (text: string | null) => (text === null ? [] : [paragraph(text)]);

function write(facts: Facts): HandoutDocument {
  const { lang, school, isDone } = facts;
  const programs = mailPrograms.flatMap((program) => programBlocks(program, facts, lang));
  const values = table(...settingRows(facts, lang));
  if (lang === "ja")
    return [
      title("メールソフトの送信設定"),
      paragraph(`${school} / ${facts.today}`),
      paragraph(whoMustChange(facts)),
      ...(isDone ? [] : [paragraph("管理者から「切り替えました」と連絡があってから変えてください。")]),
      values,
      ...optional(plainWarning(facts, lang)),
      paragraph("変えるのは送信(SMTP)の設定だけです。受信の設定はそのままにしてください。"),
      ...programs,
      heading("複合機・スキャナー"),
      paragraph("複合機の設定は、管理者が行います。"),
      steps(...scannerWays(facts)),
      heading("うまくいったか確かめる"),
      bullets(
        "自分宛てではなく、学校の外のアドレス(家族や携帯など)に1通送ってください。",
        "送れないときは、画面のエラーをそのまま写して管理者に渡してください。",
      ),
    ];
  return [
    title("Mail settings for sending"),
    paragraph(`${school}, ${facts.today}`),
    paragraph(whoMustChange(facts)),
    ...(isDone ? [] : [paragraph("Change nothing before the administrator says that it is switched over.")]),
    values,
    ...optional(plainWarning(facts, lang)),
    paragraph("Only the settings for sending (SMTP) change. Leave those for receiving as they are."),
    ...programs,
    heading("Copiers and scanners"),
    paragraph("The administrator sets these."),
    steps(...scannerWays(facts)),
    heading("See whether it works"),
    bullets(
      "Send one message to an address outside the school, not to yourself.",
      "If it fails, copy the error from the screen as it stands and give it to the administrator.",
    ),
  ];
}

export const clients: HandoutEntry = {
  id: "clients",
  name: { en: "Mail settings, program by program", ja: "メールソフトの設定(ソフト別)" },
  purpose: {
    en: "For staff and pupils who set their own computer or phone: where to press and what to type.",
    ja: "パソコンやスマートフォンを自分で設定する先生と生徒に。どこを開き、何を入れるかを書いた紙です。",
  },
  look: "pages",
  write: { en: write, ja: write },
};
