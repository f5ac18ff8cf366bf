import type { Words } from "@/lib/core/locale";

/** Words that hold for every mail server's port recipe. */
export const portWords = {
  detect: {
    en: "The program and its version, who listens on which port, and what `smtp` means on this machine: it must be 25.",
    ja: "プログラムとバージョン、待ち受けているポート、このサーバーでの「smtp」の意味が表示されます。「smtp」は25でなければなりません。",
  },
  neverServices: {
    en: "Do not edit /etc/services. The `smtp` line also tells some mail servers which port to send to: port 587 opens, and yet all mail to the outside stays in the queue.",
    ja: "/etc/servicesは編集しないでください。「smtp」の行は、メールサーバーが外部へ送るときの宛先ポートにも使われます。587番ポートは開いても、外部宛てのメールがすべてキューに残ってしまいます。",
  },
  backup: {
    en: "Kept: and the name of a new file",
    ja: "「Kept:」に続いて、新しいファイル名が表示されます。",
  },
  change: {
    en: "The lines that will be added. Nothing is in force yet, and port 25 stays as it is.",
    ja: "追加される行が表示されます。この時点ではまだ有効にならず、25番ポートの設定も変わりません。",
  },
  check: {
    en: "The last line says that the new file is accepted. If anything else is printed, do not go on.",
    ja: "最後の行に、新しいファイルが受け付けられたことが表示されます。それ以外の表示が出たときは、先に進まないでください。",
  },
  arm: {
    en: "“Armed …”. Unless you disarm it, the change takes itself back.",
    ja: "「Armed …」と表示されます。解除しないかぎり、変更は自動で元に戻ります。",
  },
  apply: {
    en: "The new port offers TLS and a login. If it does not, run the undo step at once.",
    ja: "新しいポートでTLSとログイン(AUTH)が使えることが表示されます。表示されないときは、すぐに元に戻す手順を実行してください。",
  },
  verify: {
    en: "25 and the new port in both lists; the second look comes after 75 seconds, because a wrong listener can vanish late. Mail is proven from a classroom: send one message to an outside mailbox, and look at the queue after 2 and 10 minutes.",
    ja: "2つの一覧の両方に、25番と新しいポートが表示されます。設定に誤りがあると後から待ち受けが止まることがあるため、75秒後にもう一度確認します。メールが届くことの証明は教室から行います。外部のメールボックスへ1通送り、2分後と10分後にキューを確認してください。",
  },
  disarm: { en: "“No timer is running.”", ja: "「No timer is running.」と表示されます。" },
  save: {
    en: "“Nothing more to do”: the file is read at every start.",
    ja: "「Nothing more to do」と表示されます。このファイルは起動のたびに読み込まれます。",
  },
  undo: {
    en: "“Everything of ours is taken back.” The file has its earlier bytes again.",
    ja: "「Everything of ours is taken back.」と表示されます。ファイルは元の内容に戻ります。",
  },
  allowFrom: {
    en: "The new port demands a login from everyone, so an address range is not needed and not used here. To limit it by address as well, do so in the packet filter.",
    ja: "新しいポートは全員にログインを求めるため、アドレス範囲の指定は不要で、ここでは使いません。アドレスでも制限したい場合は、パケットフィルターで行ってください。",
  },
  mailprograms: {
    en: "In the mail programs: this port, STARTTLS (on 465: SSL/TLS), and user name with password.",
    ja: "メールソフトの設定: このポート番号、STARTTLS(465番の場合はSSL/TLS)、ユーザー名とパスワードによる認証。",
  },
} as const satisfies Record<string, Words>;
