import { isKnownProvider } from "@/lib/core/catalogue-ids";
import type { Locale, Words } from "@/lib/core/locale";
import { type NamedChoice, providerChoices, providerName } from "../names";
import type { OwnProvider, ProviderRecord } from "../types";
import { providerRecord } from "./record";

/** What an installation knows of providers: the shipped records, overridden by its administrators' own. */
export type ProviderBook = {
  own: readonly OwnProvider[];
  /** Null where nothing but a name is known, or not even that. */
  record(id: string): ProviderRecord | null;
  /** Each once, in the order given; those without a record are left out. */
  records(ids: readonly string[]): ProviderRecord[];
  name(id: string, lang: Locale): string;
  /** The name, with a word beside it where an administrator's own entry stands behind it. */
  label(id: string, lang: Locale): string;
  /** Every choice of a form: the administrators' own providers first, then the catalogue in its order. */
  choices(lang: Locale): NamedChoice[];
};

/** What is said of an entry that does not ship. */
export const ownEntry: Words = { en: "own entry", ja: "独自の登録" };

export const isOwn = (record: ProviderRecord): record is OwnProvider => "name" in record;

export const nameOfRecord = (record: ProviderRecord, lang: Locale): string =>
  isOwn(record) ? record.name[lang] : providerName(record.id, lang);

export function bookOf(own: readonly OwnProvider[]): ProviderBook {
  const byId: ReadonlyMap<string, OwnProvider> = new Map(own.map((entry) => [entry.id, entry]));
  const record = (id: string) => byId.get(id) ?? providerRecord(id);
  const name = (id: string, lang: Locale) => byId.get(id)?.name[lang] ?? providerName(id, lang);
  const label = (id: string, lang: Locale) =>
    byId.has(id) ? `${name(id, lang)} (${ownEntry[lang]})` : name(id, lang);
  return {
    own,
    label,
    record,
    records: (ids) => [...new Set(ids)].flatMap((id) => record(id) ?? []),
    name,
    choices: (lang) => [
      ...own.filter(({ id }) => !isKnownProvider(id)).map(({ id }) => ({ id, name: label(id, lang) })),
      ...providerChoices(lang).map(({ id }) => ({ id, name: label(id, lang) })),
    ],
  };
}

export const shippedBook: ProviderBook = bookOf([]);
