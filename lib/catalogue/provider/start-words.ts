import type { Locale } from "@/lib/core/locale";
import type { ProviderStart } from "../types";

const tags: Readonly<Record<Locale, string>> = { en: "en-GB", ja: "ja-JP" };

/** “2007”, “July 2007” or “10 July 2007”: never more exact than what was published. */
export function dateWords(at: string, lang: Locale): string {
  const [, month, day] = at.split("-");
  const shape: Intl.DateTimeFormatOptions = { year: "numeric", timeZone: "UTC" };
  if (month) shape.month = "long";
  if (day) shape.day = "numeric";
  return new Intl.DateTimeFormat(tags[lang], shape).format(new Date(at));
}

const moment: Readonly<Record<Locale, Record<ProviderStart["when"], (date: string) => string>>> = {
  en: {
    from: (date) => `since ${date}`,
    by: (date) => `since ${date} at the latest`,
    before: (date) => `since before ${date}`,
  },
  ja: {
    from: (date) => `${date}から`,
    by: (date) => `遅くとも${date}から`,
    before: (date) => `${date}より前から`,
  },
};

function oneStart({ at, when, towards }: ProviderStart, lang: Locale): string {
  const words = moment[lang][when](dateWords(at, lang));
  if (towards === "everyone") return words;
  return lang === "ja" ? `携帯電話事業者宛ては${words}` : `towards mobile carriers ${words}`;
}

/** The start that concerns everyone comes first; empty where none is known. */
export function startWords(since: readonly ProviderStart[], lang: Locale): string {
  const order = ({ towards }: ProviderStart) => Number(towards !== "everyone");
  const parts = since.toSorted((a, b) => order(a) - order(b)).map((start) => oneStart(start, lang));
  if (lang === "ja") return parts.join("、");
  const [first = "", ...others] = parts;
  return others.length > 0 ? `${first} (${others.join(", ")})` : first;
}
