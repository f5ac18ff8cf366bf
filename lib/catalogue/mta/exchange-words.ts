import type { Words } from "@/lib/core/locale";

export const exchangeWords = {
  shell: {
    en: "All lines are for the Exchange Management Shell on the mail server itself, opened as administrator.",
    ja: "以下の行はすべて、メールサーバー上の「Exchange Management Shell」を管理者として開き、そこに入力します。",
  },
  detect: {
    en: "The receive connectors with their ports. A fresh Exchange has “Client Frontend” on 587 with a login, so that often only the firewall or the router is missing.",
    ja: "受信コネクタとそのポートが表示されます。Exchangeには初めから、ログインを求める「Client Frontend」が587番にあります。ファイアウォールかルーターの設定だけが足りないことも多くあります。",
  },
  before: {
    en: "The send connectors. With DNSRoutingEnabled True the port must be 25. Another port is right only where a smart host stands.",
    ja: "送信コネクタが表示されます。DNSRoutingEnabledがTrueのものは、ポートが25でなければなりません。別のポートが正しいのは、スマートホストを指定している場合だけです。",
  },
  backup: {
    en: "No message. A file receive-connectors- with date and time lies in your own folder; an earlier one is never overwritten.",
    ja: "何も表示されません。ご自分のフォルダーに、日時の付いたreceive-connectors-のファイルができます。以前のファイルは上書きされません。",
  },
  taken: (ports: readonly number[]): Words => ({
    en: `Nothing is created for ${ports.join(", ")}: Exchange itself listens there. 587 is for mail programs already (STARTTLS and a login); 465 and 2525 belong to Exchange's own services and must stay as they are. Take 10025 if another port is needed.`,
    ja: `${ports.join("、")}番には何も追加しません。Exchange自身が使っているためです。587番は、初めからメールソフト用(STARTTLSとログイン)です。465番と2525番はExchange内部のサービスのもので、変更してはいけません。別のポートが必要なときは10025番をお使いください。`,
  }),
  added: {
    en: "A table with the new connector. It works at once, asks for TLS and a login, and leaves every other connector alone.",
    ja: "追加したコネクタが表示されます。すぐに有効になり、TLSとログインを求めます。他のコネクタはそのままです。",
  },
  removed: {
    en: "No message: connector and firewall rule are gone.",
    ja: "何も表示されません。コネクタとファイアウォールの規則が削除されました。",
  },
  save: {
    en: "Nothing more to do: connectors are kept in Active Directory and outlast a restart.",
    ja: "ほかに必要な操作はありません。コネクタはActive Directoryに保存され、再起動後も有効です。",
  },
  kept: {
    en: "No message. The ports as they are now lie in send-connectors-moved.xml in your own folder.",
    ja: "何も表示されません。現在のポートは、ご自分のフォルダーのsend-connectors-moved.xmlに残ります。",
  },
  back25: {
    en: "No message: connectors that find their own way send to 25 again. Those with a smart host are not touched.",
    ja: "何も表示されません。宛先を自分で調べて送るコネクタが25番に戻ります。スマートホストを指定したコネクタは変わりません。",
  },
  queue: {
    en: "Port 25 at each connector with DNSRoutingEnabled True, and a MessageCount that grows smaller in the second look after 75 seconds. Look again after 10 minutes.",
    ja: "DNSRoutingEnabledがTrueのコネクタのポートが25になり、75秒後の2回目にはMessageCountが減っています。10分後にもう一度確認してください。",
  },
  restored: {
    en: "No message: the ports are as they were before, the fault included.",
    ja: "何も表示されません。ポートは変更前の値に戻ります(不具合の状態も元に戻ります)。",
  },
} as const;
