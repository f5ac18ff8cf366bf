import "server-only";
import { getFormatter, getLocale, getNow, getTranslations } from "next-intl/server";
import { loadProviderBook } from "@/lib/provider/loaders";
import type { Reader } from "./reader";

/** The reader of the page that is being made. */
export async function loadReader(): Promise<Reader> {
  const [lang, path, diagnosis, format, now, providers] = await Promise.all([
    getLocale(),
    getTranslations("path"),
    getTranslations("diagnosis"),
    getFormatter(),
    getNow(),
    loadProviderBook(),
  ]);
  return { lang, path, diagnosis, format, now, isMasked: false, providers };
}
