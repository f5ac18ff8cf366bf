import { type Locale, localeSchema, locales } from "@/lib/core/locale";

export const localeCookie = "mailpath-locale";
export const zoneCookie = "mailpath-zone";

const weightOf = (parameters: string[]): number => {
  const weight = Number(
    parameters
      .find((parameter) => parameter.trim().startsWith("q="))
      ?.trim()
      .slice(2) ?? 1,
  );
  return Number.isFinite(weight) ? weight : 0;
};

function preferred(acceptLanguage: string): Locale | undefined {
  const wanted = acceptLanguage
    .slice(0, 500)
    .split(",")
    .map((part) => part.split(";"))
    .map(([tag = "", ...parameters]) => ({ tag: tag.trim().toLowerCase(), weight: weightOf(parameters) }))
    .filter(({ weight }) => weight > 0)
    .sort((left, right) => right.weight - left.weight);
  for (const { tag } of wanted) {
    const locale = locales.find((known) => tag === known || tag.startsWith(`${known}-`));
    if (locale) return locale;
  }
  return undefined;
}

/** What the person chose, else the first language of theirs that we speak (RFC 9110 section 12.5.4), else English. */
export function chooseLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  const cookie = localeSchema.safeParse(chosen);
  return cookie.success ? cookie.data : (preferred(acceptLanguage ?? "") ?? "en");
}

/** A time zone's name as the browser gave it, else the one this machine runs in. */
export function chooseZone(text: string | undefined): string {
  const zone = text && /^[\w+/-]{1,64}$/.test(text) ? text : undefined;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return new Intl.DateTimeFormat("en").resolvedOptions().timeZone;
  }
}
