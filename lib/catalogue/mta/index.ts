import type { MtaEntry, RecipeEntry } from "../types";
import { courier } from "./courier";
import { exim } from "./exim";
import { haraka } from "./haraka";
import { postfix } from "./postfix";
import { sendmailCfHand, sendmailCfTool } from "./sendmail-cf";
import { sendmailM4 } from "./sendmail-m4";
import { serverReport } from "./server-report";

export const mtas: readonly MtaEntry[] = [
  sendmailM4,
  sendmailCfTool,
  sendmailCfHand,
  postfix,
  exim,
  courier,
  haraka,
];

/** Recipes for any POSIX system, whatever its mail server. */
export const systemRecipes: readonly RecipeEntry[] = [
  serverReport("sh", { en: "Any Unix system", ja: "Unix系OS共通" }),
];
