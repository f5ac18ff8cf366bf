import type { MtaEntry, RecipeEntry } from "../types";
import { courier } from "./courier";
import { exchange } from "./exchange";
import { exim } from "./exim";
import { haraka } from "./haraka";
import { hmailserver } from "./hmailserver";
import { mailcow } from "./mailcow";
import { mdaemon } from "./mdaemon";
import { opensmtpd } from "./opensmtpd";
import { postfix } from "./postfix";
import { qmail } from "./qmail";
import { sendmailCfHand, sendmailCfTool } from "./sendmail-cf";
import { sendmailM4 } from "./sendmail-m4";
import { serverReport } from "./server-report";
import { stalwart } from "./stalwart";
import { zimbra } from "./zimbra";

export const mtas: readonly MtaEntry[] = [
  sendmailM4,
  sendmailCfTool,
  sendmailCfHand,
  postfix,
  exim,
  opensmtpd,
  courier,
  qmail,
  exchange,
  hmailserver,
  haraka,
  stalwart,
  zimbra,
  mdaemon,
  mailcow,
];

/** Recipes for any POSIX system, whatever its mail server. */
export const systemRecipes: readonly RecipeEntry[] = [
  serverReport("sh", { en: "Any Unix system", ja: "Unix系OS共通" }),
];
