import type { Words } from "@/lib/core/locale";

export const sendmailWords = {
  before: {
    en: "The file in use, the listeners it names, certificate and kinds of login, the mailers (a number after `TCP $h` is the port they send to), and how sendmail was started",
    ja: "使われている設定ファイル、待ち受け設定、証明書と認証方式、メーラー(「TCP $h」の後の番号は外部へ送るときのポート)、sendmailの起動方法が表示されます。",
  },
  msp: {
    en: "Mail that the server itself writes (cron, scripts, web forms) waits in a queue of its own: submit.cf hands it to 127.0.0.1 on port 25. Where 25 is closed it is stuck there although everything else looks well; `mailq -Ac` shows it. So 25 stays open, and submit.cf is not touched.",
    ja: "サーバー自身が出すメール(cron、スクリプト、Webフォームなど)は別のキューに入り、submit.cfの設定により127.0.0.1の25番ポートへ渡されます。25番を閉じると、ほかに異常がなくてもここで止まります(「mailq -Ac」で確認できます)。そのため25番は開けたままにし、submit.cfは変更しません。",
  },
  freebsdStock: {
    en: "On FreeBSD the delivered freebsd.mc opens 587 already, without asking anybody for a login, and sendmail with sendmail_enable other than YES serves the machine itself alone, whatever the file says. This recipe puts a 587 with a login in that line's place; a second 587 would end sendmail after 45 seconds.",
    ja: "FreeBSDに付属のfreebsd.mcは、ログインを求めない587番を初めから開きます。また、sendmail_enableがYES以外のときは、ファイルの内容にかかわらずサーバー自身だけが対象になります。この手順は、その587番をログイン必須のものに置き換えます(587番が2つあると、sendmailは45秒後に停止します)。",
  },
  freebsdMake: {
    en: "On FreeBSD the same is done with `make all install restart` in /etc/mail: it builds the .cf from the .mc, installs it, and restarts sendmail as `service sendmail restart` does (documented, not run here). `make install` alone also makes submit.cf anew. The ports of the file are used only with sendmail_enable=YES in /etc/rc.conf, and the base system's sendmail has no login (SASL): take the package.",
    ja: "FreeBSDでは、/etc/mailで「make all install restart」を実行しても同じ結果になります。.mcから.cfを作って配置し、「service sendmail restart」と同じように再起動します(マニュアルの記載によるもので、ここでは試していません)。「make install」ではsubmit.cfも作り直されます。ファイルのポート設定が使われるのは/etc/rc.confがsendmail_enable=YESのときだけです。標準のsendmailはログイン(SASL)に対応していないため、パッケージ版をお使いください。",
  },
  handLost: {
    en: "A sendmail.cf edited by hand is lost at the next make, sendmailconfig or package upgrade. On FreeBSD, `make install` in /etc/mail overwrites it with what the .mc makes.",
    ja: "直接編集したsendmail.cfは、次にmakeやsendmailconfig、パッケージの更新を行うと失われます。FreeBSDでは、/etc/mailで「make install」を実行すると、.mcから生成した内容で上書きされます。",
  },
  toolSource: {
    en: "The definition file of the CF tool stays as it is: no variable for ports is documented. Our lines stand in mailpath-ports.cf beside sendmail.cf; after each make of the CF tool, append that file to the new sendmail.cf, or run the change, check and apply steps again.",
    ja: "CFツールの定義ファイルは変更しません。ポートを指定する変数は公開資料で確認できないためです。追加した行は、sendmail.cfと同じ場所のmailpath-ports.cfに保存します。CFツールでmakeをした後は、このファイルの内容を新しいsendmail.cfの末尾に追加するか、変更・確認・適用の手順をもう一度実行してください。",
  },
  toolRouter: {
    en: "With the CF tool the safest way is the router: leave the mail server alone and let the router lead 587 to 25.",
    ja: "CFツールをお使いの場合は、メールサーバーには手を加えず、ルーターで587番ポートを25番ポートへ転送する方法がもっとも安全です。",
  },
  freebsdTwo: {
    en: "On FreeBSD, sendmail does not start while /etc/sendmail.cf and /etc/mail/sendmail.cf both exist and differ.",
    ja: "FreeBSDでは、/etc/sendmail.cfと/etc/mail/sendmail.cfの両方があり内容が違うと、sendmailは起動しません。",
  },
} as const satisfies Record<string, Words>;
