import type { Locale } from "@/lib/core/locale";
import { mailTerms } from "./mail-terms";
import { networkTerms } from "./network-terms";
import type { Term } from "./types";

export const glossary: readonly Term[] = [...mailTerms, ...networkTerms];

/** All terms in the order in which a reader of `lang` looks them up. */
export const glossaryIn = (lang: Locale): Term[] =>
  glossary.toSorted((left, right) => left.name[lang].localeCompare(right.name[lang], lang));
