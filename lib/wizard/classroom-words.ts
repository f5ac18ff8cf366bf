import type { Words } from "@/lib/core/locale";

export type ClassroomWords = {
  what: string;
  nothing: string;
  sends: string;
  looking: string;
  done: string;
  notSent: string;
  noTool: string;
};

/** What the script says to the person who runs it. Shells of any locale must show it: no quotes, no backslashes. */
export const classroomWords: Words<ClassroomWords> = {
  en: {
    what: "Mailpath: looks from this computer whether mail servers answer.",
    nothing: "It sends no mail, needs no password and changes nothing on this computer.",
    sends: "What it saw goes to this address, once:",
    looking: "looking at",
    done: "Done. If the result did not arrive by itself, copy everything from BEGIN to END into Mailpath.",
    notSent: "The result could not be sent. Copy everything from BEGIN to END into Mailpath.",
    noTool: "This computer has none of curl, bash, python3 and nc, so it cannot look.",
  },
  ja: {
    what: "Mailpath: このパソコンからメールサーバーが応答するかどうかを確認します。",
    nothing: "メールは送信しません。パスワードは不要で、このパソコンの設定も変えません。",
    sends: "確認結果は次のアドレスへ一度だけ送られます。",
    looking: "確認中",
    done: "終わりました。結果が自動で届かないときは、BEGIN から END までをコピーして Mailpath に貼り付けてください。",
    notSent: "結果を送信できませんでした。BEGIN から END までをコピーして Mailpath に貼り付けてください。",
    noTool: "curl、bash、python3、nc のどれもないため、このパソコンからは確認できません。",
  },
};
