import { createTranslator } from "next-intl";
import { messagesOf } from "@/i18n/messages";
import type { Locale } from "@/lib/core/locale";
import type { Notice } from "@/lib/core/notice";
import type { Line } from "@/lib/core/profile";
import { faultWords } from "@/lib/model/faults";
import { clip } from "./text";
import type { Message } from "./types";

export type Place = { zone: string; lines: readonly Pick<Line, "id" | "name">[] };

const dateOf = (iso: string, locale: Locale, zone: string): string =>
  new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
  }).format(new Date(iso));

/** A notice for people: what it is, since when, what it means and what to do. Names of lines, and no addresses. */
export function wordsFor(notice: Notice, locale: Locale, { zone, lines }: Place): Message {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: "tell.message" });
  const line = lines.find(({ id }) => id === notice.line);
  const fault = faultWords(notice.code, locale, line ? { line: line.name ?? line.id } : {});
  const head = t(`title.${notice.kind}`, { school: clip(notice.schoolName, 60), what: fault.title });
  return {
    title: clip(head, 200),
    lines: notice.kind === "test" ? [t("test")] : facts(notice, locale, zone, fault),
    url: notice.url,
    linkText: t("open"),
    isUrgent: notice.kind === "broken" || notice.kind === "changed",
  };
}

function facts(
  notice: Notice,
  locale: Locale,
  zone: string,
  fault: { meaning: string; next: string },
): string[] {
  const messages = messagesOf(locale);
  const t = createTranslator({ locale, messages, namespace: "tell.message" });
  const since = t("since", { when: dateOf(notice.since, locale, zone) });
  if (notice.kind === "mended") return [since, t("mended")];
  const remedy = notice.remedy && messages.diagnosis.remedy[notice.remedy].title;
  const sure = t("sure", { percent: Math.round(notice.confidence * 100) });
  return [fault.meaning, since, remedy ? t("remedy", { remedy }) : fault.next, sure];
}
