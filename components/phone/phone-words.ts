import type { createTranslator } from "next-intl";
import type { Messages } from "@/i18n/messages";

export type PhoneWords = ReturnType<typeof createTranslator<Messages, "phone">>;
export type CheckWords = ReturnType<typeof createTranslator<Messages, "check">>;
