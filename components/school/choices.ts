import { mtaIds, providerIds, routerIds } from "@/lib/core/catalogue-ids";
import type { Locale } from "@/lib/core/locale";

export type Choice = { id: string; name: string };
export type Choices = { providers: Choice[]; routers: Choice[]; mtas: Choice[] };

const plain = (ids: readonly string[]): Choice[] => ids.map((id) => ({ id, name: id }));

/** What a form offers, named in the reader's language. */
export const choicesFor = (_locale: Locale): Choices => ({
  providers: plain(providerIds),
  routers: plain(routerIds),
  mtas: plain(mtaIds),
});
