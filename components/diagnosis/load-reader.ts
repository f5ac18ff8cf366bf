import "server-only";
import { getFormatter, getLocale, getNow, getTranslations } from "next-intl/server";
import { shippedBook } from "@/lib/catalogue/provider/book";
import type { Reader } from "./reader";

/** The reader of the page that is being made. */
export async function loadReader(): Promise<Reader> {
  const [lang, path, diagnosis, format, now] = await Promise.all([
    getLocale(),
    getTranslations("path"),
    getTranslations("diagnosis"),
    getFormatter(),
    getNow(),
  ]);
  return { lang, path, diagnosis, format, now, isMasked: false, providers: shippedBook };
}
