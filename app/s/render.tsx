import "server-only";
import { createFormatter, createTranslator } from "next-intl";
import type { ReactNode } from "react";
import { type Reader, wordsOf } from "@/components/diagnosis/reader";
import { badgeState, badgeSvg } from "@/components/share/status-badge";
import { StatusBody } from "@/components/share/status-body";
import { StatusDocument } from "@/components/share/status-document";
import { atomFeed, type FeedEntry } from "@/components/share/status-feed";
import { StatusGone } from "@/components/share/status-gone";
import { StatusLock } from "@/components/share/status-lock";
import { statusWords } from "@/components/share/status-words";
import { formats } from "@/i18n/formats";
import { chooseZone } from "@/i18n/locale";
import { messagesOf } from "@/i18n/messages";
import type { ProviderBook } from "@/lib/catalogue/provider/book";
import type { Locale } from "@/lib/core/locale";
import type { FaultWords } from "@/lib/model/faults/types";
import { providerBook } from "@/lib/provider/data";
import { knownThrough } from "@/lib/share/known";
import type { PublicShare, StatusView } from "@/lib/share/types";

type Shown = {
  share: PublicShare;
  locale: Locale;
  /** The last part of the page's address: its feed lies below it. */
  self: string;
};

const translator = (locale: Locale) => createTranslator({ locale, messages: messagesOf(locale) });
const shareWords = (locale: Locale) =>
  createTranslator({ locale, messages: messagesOf(locale), namespace: "share" });

/** Hangs on no request: what is rendered here is shown to everybody who reads this language. */
function readerOf(locale: Locale, view: StatusView, providers: ProviderBook): Reader {
  const messages = messagesOf(locale);
  return {
    lang: locale,
    path: createTranslator({ locale, messages, namespace: "path" }),
    diagnosis: createTranslator({ locale, messages, namespace: "diagnosis" }),
    format: createFormatter({ locale, formats, timeZone: chooseZone(view.profile.timezone) }),
    now: view.checkedAt ?? new Date(0),
    isMasked: view.masked,
    providers,
  };
}

async function viewFor({ share, locale }: Shown) {
  const t = shareWords(locale);
  const view = await knownThrough(share, { server: t("mask.server"), control: t("mask.control") });
  return { view, t, reader: readerOf(locale, view, await providerBook()) };
}

export async function renderPage(shown: Shown): Promise<string> {
  const { view, t, reader } = await viewFor(shown);
  const until = shown.share.expiresAt;
  const feed = view.asOf === null ? { href: `${shown.self}/feed.atom`, label: t("feed.link") } : null;
  return render(shown.locale, {
    title: view.checkedAt === null ? view.schoolName : statusWords({ view, reader }).title,
    feed,
    body: (
      <>
        <StatusBody
          view={view}
          reader={reader}
          t={t}
          notices={shown.share.notices}
          changes={shown.share.changes}
        />
        <p className="small">
          {t("page.who")} {until && t("page.until", { when: reader.format.dateTime(until, "day") })}
        </p>
      </>
    ),
  });
}

export async function renderFeed(shown: Shown): Promise<string> {
  const { view, t, reader } = await viewFor(shown);
  const { share, locale, self } = shown;
  const id = `urn:mailpath:${share.id}`;
  const entries = [...stateEntries(share, view, reader, id), ...noticeEntries(share, locale, id)];
  return atomFeed({
    id,
    title: t("feed.title", { name: view.schoolName }),
    locale,
    updated: new Date(Math.max(...[share.createdAt, ...entries.map(({ at }) => at)].map(Number))),
    page: `/s/${self}`,
    entries: entries.toSorted((left, right) => right.at.getTime() - left.at.getTime()),
  });
}

/** What the watch saw change; where it saw nothing yet, how things stand. */
function stateEntries({ changes }: PublicShare, view: StatusView, reader: Reader, id: string): FeedEntry[] {
  const { checkedAt, diagnosis, profile, parts } = view;
  const told = ({ title, meaning, next }: FaultWords) => ({
    title,
    text: [meaning, ...(parts.includes("next") ? [next] : [])].join("\n"),
  });
  if (changes.length === 0 && checkedAt !== null)
    return [{ id: `${id}:${diagnosis.primary}`, ...told(statusWords({ view, reader })), at: checkedAt }];
  return changes.map(({ id: change, at, code, line }) => ({
    id: `${id}:change:${change}`,
    ...told(wordsOf(reader, profile, code, { line })),
    at,
  }));
}

const noticeEntries = ({ notices }: PublicShare, locale: Locale, id: string): FeedEntry[] =>
  (notices?.incidents ?? []).flatMap(({ title, updates }) =>
    updates.map((update) => ({
      id: `${id}:notice:${update.id}`,
      title: title[locale],
      text: update.text[locale],
      at: update.at,
    })),
  );

export async function renderBadge(shown: Shown): Promise<string> {
  const { view, t } = await viewFor(shown);
  const state = badgeState(view.diagnosis, view.checkedAt);
  return badgeSvg({ state, label: t("badge.label"), word: t(`badge.${state}`), locale: shown.locale });
}

export function renderLock(locale: Locale, problem: string | null): Promise<string> {
  const t = shareWords(locale);
  return render(locale, { title: t("lock.title"), body: <StatusLock t={t} problem={problem} /> });
}

export function renderGone(locale: Locale): Promise<string> {
  const t = shareWords(locale);
  const title = t("gone.title");
  return render(locale, { title, body: <StatusGone title={title} text={t("gone.text")} /> });
}

export function renderBroken(locale: Locale, reference: string): Promise<string> {
  const t = translator(locale);
  const title = t("errors.page.brokenTitle");
  return render(locale, {
    title,
    body: <StatusGone title={title} text={t("errors.page.broken", { reference })} />,
  });
}

type Content = { title: string; body: ReactNode; feed?: { href: string; label: string } | null };

async function render(locale: Locale, { title, body, feed = null }: Content): Promise<string> {
  // A static import of the renderer fails the build: Next keeps it out of its own bundles.
  const { renderToStaticMarkup } = await import("react-dom/server");
  const otherLanguage = translator(locale)("common.language.other");
  const page = (
    <StatusDocument locale={locale} title={title} otherLanguage={otherLanguage} feed={feed}>
      {body}
    </StatusDocument>
  );
  return `<!DOCTYPE html>${renderToStaticMarkup(page)}`;
}
