import { faultWords } from "@/lib/model/faults";
import { blank, type HandoutDocument, heading, paragraph, table, title } from "../document";
import { clipped, type Facts, listed, nameOf } from "../facts";
import { remedySentence } from "../remedy-words";
import type { HandoutEntry } from "../types";
import { whoMustChange } from "../who-must-change";

const shortSchool = ({ school }: Facts): string => clipped(school, 100);

/** The finding's own words, with the line's name cut to what a page can hold. */
function found({ diagnosis, profile, primary, lang, port }: Facts) {
  const finding = diagnosis.findings.find(({ code }) => code === primary);
  const line = profile.lines.find(({ id }) => id === finding?.line);
  return faultWords(primary, lang, {
    ...(line && { line: clipped(nameOf(line), 60) }),
    ...(finding?.vantage && { vantage: clipped(finding.vantage, 60) }),
    port,
  });
}

const looked = ({ observations }: Facts): boolean =>
  observations.some(({ target }) => target.role === "server");

function english(facts: Facts): HandoutDocument {
  const { remedy, port, lang, isDone } = facts;
  const words = found(facts);
  return [
    title("School mail: where we stand"),
    paragraph(`${shortSchool(facts)}, ${facts.today}`),
    heading("What happens"),
    paragraph(looked(facts) ? words.title : blank),
    paragraph(looked(facts) ? words.meaning : blank),
    heading(isDone ? "What was done" : "What is planned"),
    paragraph(remedy === null ? blank : remedySentence(remedy, port, lang)),
    heading("What it means for people"),
    paragraph(whoMustChange(facts)),
    table(
      ["To decide or to know", "Answer"],
      ["Who does it", blank],
      ["When, and how long is mail interrupted", blank],
      ["Cost", blank],
      [
        "What happens if it is not done",
        looked(facts) && facts.cutOff.length > 0
          ? `With the settings of today no school mail can be sent from: ${listed(facts.cutOff, lang)}.`
          : blank,
      ],
      [
        "How it is taken back",
        remedy === "router-nat" || remedy === "mta-port"
          ? "The new rule is removed; the old way was never touched."
          : blank,
      ],
    ),
    paragraph(`Approved, date, signature: ${blank}${blank}`),
  ];
}

function japanese(facts: Facts): HandoutDocument {
  const { remedy, port, lang, isDone } = facts;
  const words = found(facts);
  return [
    title("学校のメールについてのご報告"),
    paragraph(`${shortSchool(facts)} / ${facts.today}`),
    heading("起きていること"),
    paragraph(looked(facts) ? words.title : blank),
    paragraph(looked(facts) ? words.meaning : blank),
    heading(isDone ? "行ったこと" : "行うこと"),
    paragraph(remedy === null ? blank : remedySentence(remedy, port, lang)),
    heading("教職員と生徒への影響"),
    paragraph(whoMustChange(facts)),
    table(
      ["ご判断・ご確認いただきたいこと", "内容"],
      ["作業する人", blank],
      ["作業の日時と、メールが止まる時間", blank],
      ["費用", blank],
      [
        "対応しない場合",
        looked(facts) && facts.cutOff.length > 0
          ? `今の設定のままでは、次の場所から学校のメールを送れません: ${listed(facts.cutOff, lang)}`
          : blank,
      ],
      [
        "元に戻す方法",
        remedy === "router-nat" || remedy === "mta-port"
          ? "追加した設定を消すだけです。これまでの経路には手を加えません。"
          : blank,
      ],
    ),
    paragraph(`承認(日付・署名): ${blank}${blank}`),
  ];
}

export const principal: HandoutEntry = {
  id: "principal",
  name: { en: "One page for the principal", ja: "校長への報告(1枚)" },
  purpose: {
    en: "What happens, what is done about it, what it costs and what has to be decided.",
    ja: "起きていること、対応、費用、ご判断いただきたいことを1枚にまとめます。",
  },
  look: "page",
  write: { en: english, ja: japanese },
};
