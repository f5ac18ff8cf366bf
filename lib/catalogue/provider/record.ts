import type { ProviderEntry } from "../types";
import { providers } from "./index";

const byId: ReadonlyMap<string, ProviderEntry> = new Map(providers.map((entry) => [entry.id, entry]));

/** What is documented of a provider; null where the catalogue has its name only, or not even that. */
export const providerRecord = (id: string): ProviderEntry | null => byId.get(id) ?? null;
