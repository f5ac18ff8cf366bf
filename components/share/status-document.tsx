import type { ReactNode } from "react";
import type { Locale } from "@/lib/core/locale";
import { statusStyle } from "./status-style";

type StatusDocumentProps = {
  locale: Locale;
  title: string;
  /** The other language's own name. */
  otherLanguage: string;
  children: ReactNode;
};

/** A whole page in plain HTML: no script, no font, no picture, nothing asked of anybody. */
export const StatusDocument = ({ locale, title, otherLanguage, children }: StatusDocumentProps) => {
  const other = locale === "ja" ? "en" : "ja";
  return (
    <html lang={locale}>
      {/* biome-ignore lint/style/noHeadElement: this document is ours from end to end, not a page of Next's */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="referrer" content="no-referrer" />
        <title>{title}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant, and its hash stands in the policy */}
        <style dangerouslySetInnerHTML={{ __html: statusStyle }} />
      </head>
      <body>
        <div className="bar">
          <span>Mailpath</span>
          <a href={`?lang=${other}`} lang={other} hrefLang={other}>
            {otherLanguage}
          </a>
        </div>
        <main>{children}</main>
      </body>
    </html>
  );
};
