import type { Words } from "@/lib/core/locale";

export const eximWords = {
  before: {
    en: "The ports Exim listens on (`smtp` is a name, which another file of the system can move), on which addresses, its certificate, the list that judges MAIL, the port of outgoing mail, its kinds of login, and how it was started",
    ja: "Eximの待ち受けポート(「smtp」は名前による指定で、システムの別のファイルで変わることがあります)、待ち受けアドレス、証明書、MAILを判定するACL、外部へ送るときのポート、認証方式、起動方法が表示されます。",
  },
  silentQueue: {
    en: "`mailq` of Exim never tells the reason, and a blocked port 25 leaves no trace in the log for five minutes. A second message to the same place says only “retry time not reached”: after the repair, `exim -qff` tries everything at once.",
    ja: "Eximの「mailq」には理由が表示されません。25番ポートが遮断されている場合、ログにも5分間は何も出ません。同じ宛先への2通目は「retry time not reached」と記録されるだけです。修正した後は「exim -qff」ですぐにすべて再送できます。",
  },
} as const satisfies Record<string, Words>;
