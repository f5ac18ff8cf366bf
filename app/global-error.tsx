"use client";

import { useEffect, useState } from "react";
import { chooseLocale } from "@/i18n/locale";
import type { Locale } from "@/lib/core/locale";
import errorsEn from "@/messages/en/errors.json";
import errorsJa from "@/messages/ja/errors.json";
import "./globals.css";

const words = { en: errorsEn, ja: errorsJa };
type Props = { error: unknown; retry: () => void };

const digestOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "digest" in error ? String(error.digest) : "–";

/** Nothing of the page's own frame can be trusted here, its language included: the browser's own is taken. */
export default function GlobalError({ error, retry }: Props) {
  const [locale, setLocale] = useState<Locale>("en");
  useEffect(() => setLocale(chooseLocale(undefined, navigator.languages.join(","))), []);
  const { page, retry: again } = words[locale];
  return (
    <html lang={locale}>
      <body className="mx-auto max-w-prose p-8 font-sans">
        <title>{page.brokenTitle}</title>
        <h1 className="font-bold text-3xl">{page.brokenTitle}</h1>
        <p className="my-4">{page.broken.replace("{reference}", digestOf(error))}</p>
        <button type="button" onClick={() => retry()} className="rounded-lg bg-ink px-4 py-2 text-paper">
          {again}
        </button>
      </body>
    </html>
  );
}
