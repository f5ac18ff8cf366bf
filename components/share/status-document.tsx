import type { ReactNode } from "react";
import type { Locale } from "@/lib/core/locale";
import { statusStyle } from "./status-style";

type StatusDocumentProps = {
  locale: Locale;
  title: string;
  /** The other language's own name. */
  otherLanguage: string;
  /** Where the page's feed is, as seen from the page; null where it has none. */
  feed?: { href: string; label: string } | null;
  children: ReactNode;
};

/** A whole page in plain HTML: no script, no font, no picture, nothing asked of anybody. */
export const StatusDocument = ({ locale, title, otherLanguage, feed, children }: StatusDocumentProps) => {
  const other = locale === "ja" ? "en" : "ja";
  return (
    <html lang={locale}>
      {/* biome-ignore lint/style/noHeadElement: this document is ours from end to end, not a page of Next's */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <title>{title}</title>
        {feed && <link rel="alternate" type="application/atom+xml" href={feed.href} title={feed.label} />}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant, and its hash stands in the policy */}
        <style dangerouslySetInnerHTML={{ __html: statusStyle }} />
      </head>
      <body>
        <header className="bar">
          <span>Mailpath</span>
          <a href={`?lang=${other}`} lang={other} hrefLang={other}>
            {otherLanguage}
          </a>
        </header>
        <main>{children}</main>
        {feed && (
          <footer className="bar no-print">
            <a href={feed.href}>{feed.label}</a>
          </footer>
        )}
      </body>
    </html>
  );
};
