import { smtpPort } from "@/lib/core/port";
import type { Control } from "@/lib/core/profile";
import type { ProviderBook } from "./book";

export type RelayControl = Control & { provider: string };

/**
 * The providers' own submission hosts as controls: on a provider's line its relay is the server most likely to answer.
 * Port 25 of a relay is left out, since a block of 25 may spare the provider's own servers and then proves nothing.
 * `providers` are catalogue ids; those without a documented host and port give nothing.
 */
export function relayControls(book: ProviderBook, providers: readonly string[]): RelayControl[] {
  return book.records(providers).flatMap(({ id, relay }) => {
    if (relay?.host == null || relay.confidence === "unverified") return [];
    const { host } = relay;
    return relay.ports.filter((port) => port !== smtpPort).map((port) => ({ host, port, provider: id }));
  });
}
