import type { Words } from "@/lib/core/locale";

export const opensmtpdWords = {
  before: {
    en: "The listeners, certificates, tables of passwords, and the rules of smtpd.conf",
    ja: "smtpd.confの待ち受け、証明書、パスワードの表、配送規則が表示されます。",
  },
  debian12: {
    en: "OpenSMTPD of Debian 12 (6.8.0p2) fails at every TLS handshake, so nobody could log in there: take a 7.x version, or the router. For this reason the new port itself could not be proven here; its lines were accepted by the program, the port opened, and undo gave every byte back.",
    ja: "Debian 12のOpenSMTPD(6.8.0p2)は、TLSの接続が必ず失敗するため、誰もログインできません。7.x版を使うか、ルーターで対応してください。このため、新しいポートでのログインはここでは確かめられていません。設定がOpenSMTPDに受け付けられること、ポートが開くこと、元に戻す手順ですべてが元の内容に戻ることは確認しています。",
  },
  passwords: {
    en: "Where another listener of the school uses a table of passwords, the new one uses the same; else the machine's own users log in.",
    ja: "学校の他の待ち受けがパスワードの表を使っている場合は、新しいポートも同じ表を使います。ない場合は、サーバー自身の利用者としてログインします。",
  },
  restart: {
    en: "OpenSMTPD cannot read its file anew, so it is restarted. Nothing in its queue is lost.",
    ja: "OpenSMTPDは設定の再読み込みができないため、再起動します。キューの中身は失われません。",
  },
} as const satisfies Record<string, Words>;
