import { blank } from "../document";
import type { MailProgram } from "./types";

/** Apple's programs have one switch: on 465 it means TLS from the start, on other ports STARTTLS. */
export const tlsSwitch: NonNullable<MailProgram["encryptions"]> = {
  implicit: { en: "on", ja: "オン" },
  starttls: { en: "on", ja: "オン" },
  none: { en: "off", ja: "オフ" },
  unseen: { en: `${blank} (usually on)`, ja: `${blank}(多くの場合オン)` },
};
