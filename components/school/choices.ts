import { mtaChoices, type NamedChoice, providerChoices, routerChoices } from "@/lib/catalogue/names";
import type { Locale } from "@/lib/core/locale";

export type Choices = { providers: NamedChoice[]; routers: NamedChoice[]; mtas: NamedChoice[] };

/** What a form offers, named in the reader's language. */
export const choicesFor = (locale: Locale): Choices => ({
  providers: providerChoices(locale),
  routers: routerChoices(locale),
  mtas: mtaChoices(locale),
});
