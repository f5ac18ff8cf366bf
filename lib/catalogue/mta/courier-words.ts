import type { Words } from "@/lib/core/locale";

export const courierWords = {
  before: {
    en: "The ports, addresses, certificate and kinds of login of Courier's three listeners: esmtpd (25), esmtpd-msa (587 and others) and esmtpd-ssl (465), then those that run",
    ja: "Courierの3つの待ち受け、esmtpd(25番)、esmtpd-msa(587番など)、esmtpd-ssl(465番)のポート、アドレス、証明書、認証方式と、いま動いているものが表示されます。",
  },
  everyone: {
    en: "esmtpd-msa has one setting for all its ports: from then on it asks everyone for TLS and a login, on 587 as well where it already listens. Port 25 belongs to another listener and is not touched.",
    ja: "esmtpd-msaの設定は、そのすべてのポートに共通です。この変更の後は、すでに待ち受けている587番も含めて、全員にTLSとログインを求めます。25番ポートは別の待ち受けが担当しており、変更しません。",
  },
  passwordInLog: {
    en: "Courier writes a failed login into the mail log together with the password in a form that anybody can read back. Keep that log from other eyes.",
    ja: "Courierは、失敗したログインのパスワードを、簡単に元に戻せる形でメールログに残します。ログは他の人の目に触れないようにしてください。",
  },
  renewed: {
    en: "Where a certificate was given, Courier reads a copy of it with its key (mailpath.pem beside esmtpd): after each renewal, run undo, change, check and apply again.",
    ja: "証明書を指定した場合、Courierは秘密鍵とまとめた写し(esmtpdと同じ場所のmailpath.pem)を読みます。証明書を更新したら、元に戻す・変更・確認・適用の手順をもう一度実行してください。",
  },
} as const satisfies Record<string, Words>;
