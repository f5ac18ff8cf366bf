import type { Words } from "@/lib/core/locale";

export const mailcowWords = {
  detect: {
    en: "The ports that mailcow publishes (25, 465 and 587 as delivered), and its Postfix container",
    ja: "mailcowが公開しているポート(初期状態では25、465、587)と、Postfixのコンテナーが表示されます。",
  },
  before: {
    en: "What the school has added to mailcow's containers so far",
    ja: "学校がこれまでにmailcowのコンテナーへ追加した設定が表示されます。",
  },
  never25: {
    en: "Do not change SMTP_PORT in mailcow.conf: that would take 25 away from the other mail servers.",
    ja: "mailcow.confのSMTP_PORTは変更しないでください。変更すると、他のメールサーバーが使う25番がなくなります。",
  },
  own: {
    en: "587 and 465 belong to mailcow as it is delivered (SUBMISSION_PORT and SMTPS_PORT in mailcow.conf), with TLS and a login. If they do not answer, look at those two lines, the firewall and the router. Nothing is added for them.",
    ja: "587番と465番は、mailcowに初めから含まれています(mailcow.confのSUBMISSION_PORTとSMTPS_PORT。TLSとログインが必須です)。応答しない場合は、この2行とファイアウォール、ルーターを確認してください。ここで追加するものはありません。",
  },
  applied: {
    en: "The container is made anew with the port added; it leads to the submission port inside, which asks for TLS and a login.",
    ja: "ポートを追加してコンテナーが作り直されます。新しいポートは、TLSとログインを求める内部のsubmissionにつながります。",
  },
  bridge: {
    en: "Look at the first line of the answer to EHLO from outside: it should name the client's own address. If it names an address of Docker's, do not let the container trust its own network, or anybody could send without a login.",
    ja: "外部から接続し、EHLOへの応答やログに、相手自身のアドレスが出ることを確認してください。Dockerのアドレスになっている場合、コンテナーのネットワークを信頼する設定にしてはいけません。誰でもログインなしで送信できてしまいます。",
  },
} as const satisfies Record<string, Words>;
