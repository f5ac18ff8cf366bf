import type { Words } from "@/lib/core/locale";

export const windowsWords = {
  keep: {
    en: "Copy the whole output into a file and keep it under today's date. Do not overwrite an earlier one.",
    ja: "表示された内容をすべてコピーし、今日の日付を付けたファイルに保存してください。以前のファイルは上書きしないでください。",
  },
  verify: {
    en: "The proof comes from outside: run the check from a classroom again.",
    ja: "確認は外部から行います。教室からの検査をもう一度実行してください。",
  },
  proxies: {
    en: "The entries that exist already, and what listens on this machine. If the new port is among them, stop: add would overwrite an entry, and two programs cannot listen on one port.",
    ja: "登録済みの中継設定と、このパソコンで待ち受けているポートが表示されます。新しく使うポートがすでにある場合は、先に進まないでください。addは既存の設定を上書きします。また、二つのプログラムが同じポートで待ち受けることはできません。",
  },
  hidesClients: {
    en: "This is a relay, not a translation: the mail server sees this machine's address in place of every client's. Mail servers usually trust an address of their own network, and would then pass on mail for every stranger. Use it last of all, and only where the mail server demands a login from this machine as well.",
    ja: "これはアドレス変換ではなく中継です。メールサーバーからは、すべての接続元がこのパソコンのアドレスに見えます。メールサーバーは通常、校内のアドレスを信頼しているため、外部の誰からのメールでも転送してしまうおそれがあります。ほかに方法がない場合に限り、メールサーバーがこのパソコンからの接続にもログインを求めているときだけお使いください。",
  },
  wantsSource: {
    en: "No command is shown without an address range: here the firewall is the only thing that can keep strangers out. Fill in who may use the new port, or choose another way (mta-port).",
    ja: "アドレス範囲の指定がない場合、コマンドは表示しません。この方法では、外部の人を止められるのはファイアウォールだけだからです。新しいポートの利用を許可する範囲を入力するか、別の方法(mta-port)をお選びください。",
  },
  never25: {
    en: "Port 25 is never relayed in this way: everybody must be able to deliver there, and the mail server could no longer tell who is who. Forward 25 on the router, or let the mail server have the public address.",
    ja: "25番ポートには、この方法を使いません。25番は誰からでも配送を受ける必要があり、メールサーバーが接続元を区別できなくなるためです。25番はルーターで転送するか、メールサーバーにグローバルアドレスを割り当ててください。",
  },
  proxied: {
    en: "Run as administrator. The first line says nothing when it worked, the second “Ok.”",
    ja: "管理者として実行します。成功すると、1行目は何も表示されず、2行目は「OK」と表示されます。",
  },
  alarm: {
    en: "Security software may report a port proxy as an attack technique: tell whoever watches over it.",
    ja: "セキュリティ製品が、ポートプロキシを攻撃の手口として検知することがあります。管理している人に知らせておいてください。",
  },
  proxySaved: {
    en: "The entry outlasts a restart by itself, as long as the service “IP Helper” (iphlpsvc) runs.",
    ja: "設定は再起動後も残ります。ただし「IP Helper」サービス(iphlpsvc)が動いている必要があります。",
  },
  proxyGone: {
    en: "Entry and firewall rule are gone; where there was none, Windows says that it finds none.",
    ja: "中継設定とファイアウォールのルールが削除されます。もともとない場合は、見つからないと表示されます。",
  },
  mappings: {
    en: "First the address translations of this machine, then the ports that lead inside. One translation must be listed. If there is none, this machine translates by “Routing and Remote Access”, and the commands below do not apply. If a port of yours is listed already, stop.",
    ja: "このパソコンのアドレス変換と、内側に転送しているポートが順に表示されます。アドレス変換は1件表示されるはずです。何も表示されない場合は「ルーティングとリモート アクセス」で変換しているため、以下のコマンドは使えません。新しく使うポートがすでにある場合は、先に進まないでください。",
  },
  mapped: {
    en: "Run in PowerShell as administrator. The new mapping is shown; it is in force at once.",
    ja: "PowerShellを管理者として実行します。追加した転送設定が表示され、すぐに有効になります。",
  },
  serverFirewall: {
    en: "Windows Defender Firewall on the mail server must let 25 in, as it does already if mail from outside arrives.",
    ja: "メールサーバーのWindows Defenderファイアウォールで25番ポートの受信が許可されている必要があります。外部からのメールが届いていれば、すでに許可されています。",
  },
  console: {
    en: "Where “Routing and Remote Access” translates, nobody has proven the steps here. Look there under IPv4 > NAT, in the properties of the public interface, for “Services and Ports”: incoming port the new one, private address the mail server's, outgoing port 25.",
    ja: "「ルーティングとリモート アクセス」で変換している場合の手順は、確認できていません。IPv4 > NATでグローバル側インターフェイスのプロパティを開き、「サービスとポート」を探してください。着信ポートに新しいポート、プライベート アドレスにメールサーバーのアドレス、発信ポートに25を指定します。",
  },
  mappingSaved: {
    en: "The mapping is listed. Whether it outlasts a restart is not stated on Microsoft's page: look once more after the next one.",
    ja: "転送設定が表示されます。再起動後も残るかどうかは、Microsoftの資料に書かれていません。次の再起動の後に、もう一度確認してください。",
  },
  mappingGone: {
    en: "The mappings of this change are gone. Do not run this if such a mapping was there before.",
    ja: "この変更で追加した転送設定が削除されます。同じ設定が以前からあった場合は実行しないでください。",
  },
} as const satisfies Record<string, Words>;
