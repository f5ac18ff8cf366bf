import "server-only";
import { createHash } from "node:crypto";
import { createTranslator } from "next-intl";
import type { ReactNode } from "react";
import { PhoneConfirm } from "@/components/phone/phone-confirm";
import { PhonePage } from "@/components/phone/phone-page";
import { phoneScript } from "@/components/phone/phone-script";
import { StatusDocument } from "@/components/share/status-document";
import { StatusGone } from "@/components/share/status-gone";
import { statusStyle } from "@/components/share/status-style";
import { messagesOf } from "@/i18n/messages";
import type { PhoneProblem, PhoneTask } from "@/lib/check/phone";
import type { PastedReading } from "@/lib/check/types";
import type { Locale } from "@/lib/core/locale";

const words = (locale: Locale) =>
  createTranslator({ locale, messages: messagesOf(locale), namespace: "phone" });

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** The mail server's web page may lead on to another site: any site over TLS may be asked whether it answers. */
const policy = [
  "default-src 'none'",
  `style-src ${hashOf(statusStyle)}`,
  `script-src ${hashOf(phoneScript)}`,
  "connect-src 'self' https:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const headers = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": policy,
  "referrer-policy": "no-referrer",
  "x-robots-tag": "noindex, nofollow",
  "cache-control": "private, no-store",
};

export type Problem = keyof ReturnType<typeof messagesOf>["phone"]["problem"];
type Asked = { task: PhoneTask; peer: string | null; problem?: Problem | null; text?: string };

export function taskPage(
  locale: Locale,
  { task, peer, problem = null, text = "" }: Asked,
): Promise<Response> {
  const t = words(locale);
  const told = problem && t(`problem.${problem}`);
  const body = <PhonePage t={t} task={task} peer={peer} problem={told} text={text} />;
  return page(locale, { title: t("page.title"), body, status: problem === null ? 200 : 400 });
}

export function confirmPage(locale: Locale, reading: PastedReading, text: string): Promise<Response> {
  const t = words(locale);
  const check = createTranslator({ locale, messages: messagesOf(locale), namespace: "check" });
  const body = <PhoneConfirm t={t} check={check} reading={reading} text={text} />;
  return page(locale, { title: t("page.confirmTitle"), body });
}

export function thanksPage(locale: Locale): Promise<Response> {
  const t = words(locale);
  const title = t("page.thanks");
  return page(locale, { title, body: <StatusGone title={title} text={t("page.thanksText")} /> });
}

const statuses = { unknown: 404, used: 409, late: 410, wait: 429 };

export function gonePage(locale: Locale, problem: PhoneProblem | "wait"): Promise<Response> {
  const t = words(locale);
  const title = t(`gone.${problem}Title`);
  const body = <StatusGone title={title} text={t(`gone.${problem}`)} />;
  return page(locale, { title, body, status: statuses[problem] });
}

type Content = { title: string; body: ReactNode; status?: number };

async function page(locale: Locale, { title, body, status = 200 }: Content): Promise<Response> {
  // A static import of the renderer fails the build: Next keeps it out of its own bundles.
  const { renderToStaticMarkup } = await import("react-dom/server");
  const otherLanguage = createTranslator({ locale, messages: messagesOf(locale) })("common.language.other");
  const html = renderToStaticMarkup(
    <StatusDocument locale={locale} title={title} otherLanguage={otherLanguage}>
      {body}
    </StatusDocument>,
  );
  return new Response(`<!DOCTYPE html>${html}`, { status, headers });
}
