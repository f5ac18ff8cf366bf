import type { Words } from "@/lib/core/locale";
import type { FaultWords } from "./types";

export const healthyWords: Words<FaultWords> = {
  en: {
    title: "Mail can be sent from every line.",
    why: "From every line that has users, at least one port gave the mail server’s own greeting.",
    meaning: "People can reach the server. Whether a message arrives is shown by sending one.",
    next: "Nothing needs to be done now. Checks on a schedule notice the next change.",
  },
  ja: {
    title: "すべての回線からメールを送信できます。",
    why: "利用者のいるすべての回線から、少なくとも一つのポートでメールサーバー自身のあいさつを確認しました。",
    meaning: "どの回線からもサーバーに届きます。実際にメールが届くかどうかは、一通送ると確かめられます。",
    next: "今は何もする必要はありません。",
  },
};

export const inconclusiveWords: Words<FaultWords> = {
  en: {
    title: "It is not clear yet where the mail is stopped.",
    why: "More than one explanation still fits what was seen.",
    meaning: "A guess would cost you more time than one more check.",
    next: "Make the next check that is named here: it tells the explanations apart.",
  },
  ja: {
    title: "どこでメールが止まっているか、まだ判断できません。",
    why: "これまでの結果に当てはまる原因が、まだ複数あります。",
    meaning: "推測で作業を始めるより、もう一つ確認するほうが早く解決できます。",
    next: "ここに示した次の確認を行ってください。原因を絞り込めます。",
  },
};
