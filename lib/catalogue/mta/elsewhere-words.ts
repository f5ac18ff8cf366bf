import type { Words } from "@/lib/core/locale";

const list = (ports: readonly number[]) => ({ en: ports.join(", "), ja: ports.join("、") });

/** Words for mail servers that nobody ran here; the steps themselves stand beside each program. */
export const elsewhereWords = {
  notRun: {
    en: "Nobody has run this program here. Do the steps at a quiet hour, one by one, and look after each whether port 25 still answers.",
    ja: "このソフトは、ここでは実際に動かして確かめていません。利用の少ない時間に1手順ずつ行い、そのつど25番ポートが応答することを確認してください。",
  },
  verify: (ports: readonly number[]): Words => ({
    en: `Look at the listening ports after 5 seconds and again after 75 seconds: 25 and ${list(ports).en} must be there both times, because a wrong listener can vanish late. Then prove it from a classroom: run the check again, and send one message to an outside mailbox. Look at the queue after 2 and 10 minutes.`,
    ja: `待ち受けポートを5秒後と75秒後の2回確認します。誤った設定は後から止まることがあるため、2回とも25番と${list(ports).ja}番がなければなりません。その後、教室から検査をもう一度実行し、外部のメールボックスへ1通送って確かめてください。2分後と10分後にキューも確認します。`,
  }),
  noStranger: {
    en: "The new port must refuse an outside recipient to anybody who has not logged in, also from inside the school.",
    ja: "新しいポートでは、ログインしていない人から外部宛てのメールを受け付けてはいけません。校内からでも同じです。",
  },
  outgoing25: {
    en: "Do not touch the port of outgoing mail: to other servers it is 25. Moved to 587 it leaves all mail to the outside in the queue, though the new port looks open.",
    ja: "外部へ送るときのポートは変えないでください。他のサーバー宛ては25番です。587番に変えると、新しいポートは開いて見えても、外部宛てのメールがすべてキューに残ります。",
  },
} as const;
