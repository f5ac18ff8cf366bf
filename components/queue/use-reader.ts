"use client";

import { useFormatter, useLocale, useNow, useTranslations } from "next-intl";
import type { Reader } from "@/components/diagnosis/reader";
import type { ProviderBook } from "@/lib/catalogue/provider/book";

/** No provider is named on such a page: the browser is spared the whole catalogue. */
const nobody: ProviderBook = {
  own: [],
  record: () => null,
  records: () => [],
  name: (id) => id,
  label: (id) => id,
  choices: () => [],
};

/** The reader of a page in the browser. Needs `path` and `diagnosis`. */
export function useReader(): Reader {
  return {
    lang: useLocale(),
    path: useTranslations("path"),
    diagnosis: useTranslations("diagnosis"),
    format: useFormatter(),
    now: useNow(),
    isMasked: false,
    providers: nobody,
  };
}
