import { blank } from "./document";
import type { Facts } from "./facts";

/**
 * What a copier can do that knows no STARTTLS, the safest way first. None of them lets strangers send: the server takes
 * the copier's single address and nobody else's (RFC 8314 section 3.3 for 465).
 */
export const scannerWays = (facts: Facts): string[] => (facts.lang === "ja" ? japanese : english)(facts);

function english({ host, port, profile }: Facts): string[] {
  const inside = profile.server.lanAddress ?? blank;
  return [
    `If it has STARTTLS: server ${host}, port ${port}, STARTTLS, with a login of its own.`,
    `If it has only “SMTP over SSL”: server ${host}, port 465, SSL/TLS. The mail server has to offer 465 for this.`,
    `If it has neither and stands in the same network as the mail server: server ${inside}, port 25, no encryption. The block by the provider does not touch this way. On the mail server, allow the copier's single address (${blank}) and no other.`,
    "If it has neither and stands elsewhere: new firmware, or scan to a folder instead of to mail.",
    "Never open the mail server to everyone for a copier's sake: strangers find such a server and send spam through it.",
  ];
}

function japanese({ host, port, profile }: Facts): string[] {
  const inside = profile.server.lanAddress ?? blank;
  return [
    `STARTTLSに対応している場合: サーバー${host}、ポート${port}、STARTTLS、複合機専用のログインを使います。`,
    `「SMTP over SSL」だけに対応している場合: サーバー${host}、ポート465、SSL/TLSにします。メールサーバー側で465番を用意しておく必要があります。`,
    `どちらにも対応せず、メールサーバーと同じLANにある場合: サーバー${inside}、ポート25、暗号化なしにします。この経路はプロバイダーの制限を受けません。メールサーバーでは、複合機のアドレス(${blank})ひとつだけを許可します。`,
    "どちらにも対応せず、別の場所にある場合: ファームウェアを更新するか、メールの代わりに共有フォルダーへ保存します。",
    "複合機のためにメールサーバーを誰でも使える状態にしてはいけません。見つけた第三者に、迷惑メールの送信へ悪用されます。",
  ];
}
