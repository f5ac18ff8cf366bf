import { providers } from "@/lib/catalogue/provider/index";
import type { Locale } from "@/lib/core/locale";

/** The countries that the catalogue knows, as a form offers them; one that an entry has already stays. */
export function countryChoices(lang: Locale, chosen: string | null = null): { id: string; name: string }[] {
  const names = new Intl.DisplayNames([lang], { type: "region" });
  const codes = new Set([...providers.map(({ country }) => country), chosen]);
  return [...codes]
    .filter((code) => code !== null)
    .map((id) => ({ id, name: names.of(id) ?? id }))
    .toSorted((a, b) => Number(b.id === "JP") - Number(a.id === "JP") || a.name.localeCompare(b.name, lang));
}
