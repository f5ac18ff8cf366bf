import { mtaChoices, type NamedChoice, routerChoices } from "@/lib/catalogue/names";
import type { ProviderBook } from "@/lib/catalogue/provider/book";
import type { Locale } from "@/lib/core/locale";

export type Choices = { providers: NamedChoice[]; routers: NamedChoice[]; mtas: NamedChoice[] };

/** What a form offers, named in the reader's language. */
export const choicesFor = (locale: Locale, book: ProviderBook): Choices => ({
  providers: book.choices(locale),
  routers: routerChoices(locale),
  mtas: mtaChoices(locale),
});
