import {
  isKnownMta,
  isKnownProvider,
  isKnownRouter,
  mtaIds,
  providerIds,
  routerIds,
} from "@/lib/core/catalogue-ids";
import type { Locale, Words } from "@/lib/core/locale";
import { mtaNames } from "./mta/names";
import { providerNames } from "./provider/names";
import { routerNames } from "./router/names";

export type NamedChoice = { id: string; name: string };

const other: Words = { en: "Another, or not known", ja: "その他・不明" };

/** The name of a catalogue id for a reader; an id this version does not know reads as `other`. */
export const routerName = (id: string, lang: Locale): string =>
  (isKnownRouter(id) ? routerNames[id] : other)[lang];
export const mtaName = (id: string, lang: Locale): string => (isKnownMta(id) ? mtaNames[id] : other)[lang];
export const providerName = (id: string, lang: Locale): string =>
  (isKnownProvider(id) ? providerNames[id] : other)[lang];

/** Every choice of a form, in the catalogue's order. */
export const routerChoices = (lang: Locale): NamedChoice[] =>
  routerIds.map((id) => ({ id, name: routerNames[id][lang] }));
export const mtaChoices = (lang: Locale): NamedChoice[] =>
  mtaIds.map((id) => ({ id, name: mtaNames[id][lang] }));
export const providerChoices = (lang: Locale): NamedChoice[] =>
  providerIds.map((id) => ({ id, name: providerNames[id][lang] }));
