import type { ProviderBook } from "@/lib/catalogue/provider/book";
import { type RelayControl, relayControls } from "@/lib/catalogue/provider/relay-controls";
import { formatHostPort } from "@/lib/core/host";
import type { Control, Profile } from "@/lib/core/profile";
import { maxLines, type Values } from "./form";
import { countOf, listOf, text } from "./form-fields";

const mostControls = 50;

const keyOf = ({ host, port }: Control): string => formatHostPort(host, port);

/** What could be compared with as well: the relays of the lines' providers that the profile does not name yet. */
export function proposedControls({ lines, controls, server }: Profile, book: ProviderBook): RelayControl[] {
  const known = new Set(controls.map(keyOf));
  return relayControls(
    book,
    lines.map(({ isp }) => isp),
  ).filter((control) => !known.has(keyOf(control)) && control.host !== server.host);
}

/** The profile with these controls too, each once, as far as a profile has room for them. */
export function withControls(profile: Profile, added: readonly Control[]): Profile {
  const all = [...profile.controls, ...added].map(({ host, port }) => ({ host, port }));
  const distinct = new Map(all.map((control) => [keyOf(control), control]));
  return { ...profile, controls: [...distinct.values()].slice(0, mostControls) };
}

/** A form with the relays of the providers chosen in it added to its controls; `added` says how many were new. */
export function fillControls(values: Values, book: ProviderBook): { values: Values; added: number } {
  const providers = Array.from({ length: countOf(values, "lines", maxLines) }, (_, index) =>
    text(values, `lines.${index}.isp`),
  );
  const typed = listOf(text(values, "controls"), /[\n,]/);
  const fresh = relayControls(book, providers).map(keyOf);
  const added = fresh.filter((control) => !typed.includes(control));
  return { values: { ...values, controls: [...typed, ...added].join("\n") }, added: added.length };
}
