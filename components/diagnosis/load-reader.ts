import "server-only";
import { getFormatter, getLocale, getNow, getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/core/locale";
import type { Reader } from "./reader";

/** The reader of the page that is being made; a shared page may ask for another language. */
export async function loadReader(asked?: { locale: Locale; isMasked: boolean }): Promise<Reader> {
  const locale = asked?.locale ?? (await getLocale());
  const [path, diagnosis, format, now] = await Promise.all([
    getTranslations({ locale, namespace: "path" }),
    getTranslations({ locale, namespace: "diagnosis" }),
    getFormatter({ locale }),
    getNow({ locale }),
  ]);
  return { lang: locale, path, diagnosis, format, now, isMasked: asked?.isMasked ?? false };
}
