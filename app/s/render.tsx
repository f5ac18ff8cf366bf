import "server-only";
import { createFormatter, createTranslator } from "next-intl";
import type { ReactNode } from "react";
import { loadReader } from "@/components/diagnosis/load-reader";
import { StatusBody } from "@/components/share/status-body";
import { StatusDocument } from "@/components/share/status-document";
import { StatusGone } from "@/components/share/status-gone";
import { formats } from "@/i18n/formats";
import { chooseZone } from "@/i18n/locale";
import { messagesOf } from "@/i18n/messages";
import type { Locale } from "@/lib/core/locale";
import type { StatusView } from "@/lib/share/types";
import type { MaskWords } from "@/lib/share/view";

const translator = (locale: Locale) => createTranslator({ locale, messages: messagesOf(locale) });

export function maskWords(locale: Locale): MaskWords {
  const t = translator(locale);
  return { server: t("share.mask.server"), control: t("share.mask.control") };
}

export async function renderStatus(view: StatusView, locale: Locale): Promise<string> {
  const t = translator(locale);
  const format = createFormatter({ locale, formats, timeZone: chooseZone(view.profile.timezone) });
  const when = view.checkedAt === null ? "" : format.dateTime(view.checkedAt, "full");
  const words = {
    checked: t("share.page.checked", { when }),
    nothing: t("share.page.nothing"),
    next: t("share.page.next"),
    setPort: (line: string, port: number) => t("share.page.setPort", { line, port }),
  };
  const reader = await loadReader({ locale, isMasked: view.masked });
  return render(locale, view.schoolName, <StatusBody view={view} reader={reader} words={words} />);
}

export function renderGone(locale: Locale): Promise<string> {
  const t = translator(locale);
  const title = t("share.gone.title");
  return render(locale, title, <StatusGone title={title} text={t("share.gone.text")} />);
}

export function renderBroken(locale: Locale, reference: string): Promise<string> {
  const t = translator(locale);
  const title = t("errors.page.brokenTitle");
  return render(locale, title, <StatusGone title={title} text={t("errors.page.broken", { reference })} />);
}

async function render(locale: Locale, title: string, body: ReactNode): Promise<string> {
  // A static import of the renderer fails the build: Next keeps it out of its own bundles.
  const { renderToStaticMarkup } = await import("react-dom/server");
  const otherLanguage = translator(locale)("common.language.other");
  const page = (
    <StatusDocument locale={locale} title={title} otherLanguage={otherLanguage}>
      {body}
    </StatusDocument>
  );
  return `<!DOCTYPE html>${renderToStaticMarkup(page)}`;
}
