import type { Words } from "@/lib/core/locale";

export const qmailWords = {
  router: {
    en: "With qmail the safest way is the router: leave the mail server alone and let the router lead 587 to 25.",
    ja: "qmailをお使いの場合は、メールサーバーには手を加えず、ルーターで587番ポートを25番ポートへ転送する方法がもっとも安全です。",
  },
  build: {
    en: "Plain qmail and netqmail know neither login nor TLS. A port for mail programs is of use only with s/qmail or a build that brings both: its greeting must offer STARTTLS and AUTH.",
    ja: "素のqmailとnetqmailには、ログイン(AUTH)もTLSもありません。メールソフト用のポートを追加して役に立つのは、s/qmailか、両方に対応したビルドだけです。接続したときにSTARTTLSとAUTHが表示されなければなりません。",
  },
  look: {
    en: "Look at the run scripts under /service (or where supervise or runit keeps them): which of them starts tcpserver or sslserver, and on which port.",
    ja: "/service(またはsuperviseやrunitの置き場所)にあるrunスクリプトを見て、どれがtcpserverやsslserverをどのポートで起動しているかを確認してください。",
  },
  backup: {
    en: "Nothing that exists is changed, so there is nothing to copy: the new port is a service folder of its own.",
    ja: "既存のものは変更しないため、控えは不要です。新しいポートは専用のサービスフォルダーとして追加します。",
  },
  service: (port: number, implicit: boolean): Words => ({
    en: `Make a service folder of its own for ${port}, as a copy of the one for 25. In its run script write the number ${port} in place of the port${implicit ? ", start sslserver in place of tcpserver (TLS from the first byte)" : ""}, and give qmail-smtpd the program that checks passwords.`,
    ja: `${port}番専用のサービスフォルダーを、25番のものを写して作ります。runスクリプトのポートを数字の${port}に変え、${implicit ? "tcpserverの代わりにsslserverを使い(最初からTLS)、" : ""}qmail-smtpdにパスワードを確認するプログラムを渡してください。`,
  }),
  numbers: {
    en: "Write numbers, not names: a tcpserver that was told smtp listens on whatever the system's list of services says.",
    ja: "ポートは名前ではなく数字で書いてください。smtpと書いたtcpserverは、システムのサービス一覧の内容に従って待ち受けます。",
  },
  relayClient: {
    en: "The rules file of the new service must set RELAYCLIENT for nobody: set for all, anybody in the world could send through the server.",
    ja: "新しいサービスの規則ファイルでは、誰にもRELAYCLIENTを設定しないでください。全員に設定すると、世界中の誰でもこのサーバーから送信できてしまいます。",
  },
  link: {
    en: "Link the new folder into /service: supervise starts it by itself. The service for 25 is not touched.",
    ja: "新しいフォルダーを/serviceにリンクすると、superviseが自動で起動します。25番のサービスには触れません。",
  },
  queue: {
    en: "qmail-qstat and qmail-qread show the queue. Deliveries go to 25 whatever the system's list of services says; only control/smtproutes names another port.",
    ja: "キューはqmail-qstatとqmail-qreadで確認できます。外部への配送は、システムのサービス一覧にかかわらず25番に送られます。別のポートを指定できるのはcontrol/smtproutesだけです。",
  },
  undo: {
    en: "Take the link out of /service and stop the service (svc -dx on its folder).",
    ja: "/serviceからリンクを外し、そのフォルダーに対してsvc -dxを実行してサービスを止めます。",
  },
} as const;
