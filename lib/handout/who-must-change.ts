import { type Facts, listed } from "./facts";

/** Who has to set something, in one or two sentences; of a line that nobody looked from nothing is promised. */
export function whoMustChange(facts: Facts): string {
  return (facts.lang === "ja" ? japanese : english)(facts);
}

function english({ mustChange, stopped, working, unjudged, lang }: Facts): string {
  if (mustChange === false) return "Nobody has to change a setting on a computer, phone or copier.";
  if (stopped.length === 0) return "These are the settings for sending through the school's mail server.";
  const stay =
    working.length === 0 ? "" : ` What is used only here can stay as it is: ${listed(working, lang)}.`;
  const open = unjudged.length === 0 ? "" : ` Not known yet: ${listed(unjudged, lang)}.`;
  return `These settings are for everyone who sends school mail here: ${listed(stopped, lang)}.${stay}${open}`;
}

function japanese({ mustChange, stopped, working, unjudged, lang }: Facts): string {
  if (mustChange === false) return "パソコン、スマートフォン、複合機の設定を変える必要はありません。";
  if (stopped.length === 0) return "学校のメールサーバーから送信するときの設定です。";
  const stay =
    working.length === 0 ? "" : `次の場所だけで使うものは、そのままで使えます: ${listed(working, lang)}。`;
  const open = unjudged.length === 0 ? "" : `まだ確認できていない場所: ${listed(unjudged, lang)}。`;
  return `次の場所で学校のメールを送る人は、設定を変えてください: ${listed(stopped, lang)}。${stay}${open}`;
}
