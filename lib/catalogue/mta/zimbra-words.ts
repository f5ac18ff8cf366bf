import type { Words } from "@/lib/core/locale";

export const zimbraWords = {
  rewritten: {
    en: "Zimbra's Postfix is written by Zimbra itself: its settings live in LDAP, and the files are made anew about every two minutes. A line put into master.cf by hand vanishes. So do not use the recipe for Postfix here.",
    ja: "ZimbraのPostfixの設定ファイルは、Zimbra自身が書き出しています。設定はLDAPにあり、ファイルは約2分ごとに作り直されます。master.cfに直接書いた行は消えてしまうため、ここではPostfix用の手順を使わないでください。",
  },
  defaults: {
    en: "Current releases have 587 and 465 with a login from the beginning: look at the listening ports first. Then only the firewall or the router is missing.",
    ja: "最近のリリースには、ログインを求める587番と465番が初めからあります。まず待ち受けポートを確認してください。あれば、足りないのはファイアウォールかルーターの設定だけです。",
  },
  backup: {
    en: "Copy the template master.cf.in (in the folder common/conf or postfix/conf of Zimbra, by version) under today's date.",
    ja: "ひな形master.cf.in(Zimbraのcommon/confまたはpostfix/confフォルダー。版によって異なります)を、今日の日付を付けてコピーします。",
  },
  template: (ports: readonly number[]): Words => ({
    en: `Add a service for ${ports.join(", ")} to the template: copy the block of the submission service that stands in it, with the number of the port in place of the name. Leave the service on 25 alone.`,
    ja: `ひな形に、${ports.join("、")}番のサービスを追加します。すでに書かれているsubmissionのまとまりを写し、名前の代わりにポート番号を書いてください。25番のサービスは変更しません。`,
  }),
  restart: {
    en: "Restart the mail part of Zimbra (zmmtactl, as the user zimbra).",
    ja: "ユーザーzimbraでzmmtactlを使い、Zimbraのメール配送部分を再起動します。",
  },
  upgrade: {
    en: "The template is replaced at the next upgrade of Zimbra: keep your copy, and look at the ports afterwards.",
    ja: "ひな形は、次にZimbraを更新すると置き換えられます。控えを残しておき、更新後にポートを確認してください。",
  },
  undo: {
    en: "Put the copy of the template back and restart the mail part once more.",
    ja: "ひな形を控えに戻し、もう一度メール配送部分を再起動します。",
  },
} as const;
