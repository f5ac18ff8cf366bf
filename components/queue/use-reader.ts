"use client";

import { useFormatter, useLocale, useNow, useTranslations } from "next-intl";
import type { Reader } from "@/components/diagnosis/reader";
import { shippedBook } from "@/lib/catalogue/provider/book";

/** The reader of a page in the browser. Needs `path` and `diagnosis`. */
export function useReader(): Reader {
  return {
    lang: useLocale(),
    path: useTranslations("path"),
    diagnosis: useTranslations("diagnosis"),
    format: useFormatter(),
    now: useNow(),
    isMasked: false,
    providers: shippedBook,
  };
}
