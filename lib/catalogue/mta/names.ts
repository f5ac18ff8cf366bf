import type { MtaId } from "@/lib/core/catalogue-ids";
import type { Words } from "@/lib/core/locale";

const same = (name: string): Words => ({ en: name, ja: name });

/** Every mail server a school can name, whether or not a recipe for it exists yet. */
export const mtaNames: Readonly<Record<MtaId, Words>> = {
  "sendmail-m4": {
    en: "sendmail, configured with m4 (sendmail.mc)",
    ja: "sendmail(m4、sendmail.mcから生成)",
  },
  "sendmail-cf-tool": { en: "sendmail, configured with the CF tool", ja: "sendmail(CFツールで生成)" },
  "sendmail-cf-hand": { en: "sendmail, sendmail.cf edited by hand", ja: "sendmail(sendmail.cfを直接編集)" },
  postfix: same("Postfix"),
  exim: same("Exim"),
  opensmtpd: same("OpenSMTPD"),
  courier: same("Courier"),
  qmail: same("qmail / netqmail / s/qmail"),
  exchange: same("Microsoft Exchange Server"),
  hmailserver: same("hMailServer"),
  haraka: same("Haraka"),
  stalwart: same("Stalwart"),
  zimbra: same("Zimbra"),
  mdaemon: same("MDaemon"),
  mailcow: { en: "mailcow and other container bundles", ja: "mailcowなどのコンテナー一式" },
};
