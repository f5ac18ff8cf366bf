import { courier } from "./courier";
import { exim } from "./exim";
import { harakaMta } from "./haraka";
import type { Mta } from "./mta";
import { opensmtpd } from "./opensmtpd";
import { postfix } from "./postfix";
import { sendmailByHand, sendmailM4, sendmailOldLevel } from "./sendmail";

export const mtas = {
  postfix,
  "sendmail-m4": sendmailM4,
  "sendmail-cf-hand": sendmailByHand,
  "sendmail-cf-tool": sendmailOldLevel,
  exim,
  courier,
  opensmtpd,
  haraka: harakaMta,
} satisfies Record<string, Mta>;

export type MtaKind = keyof typeof mtas;
