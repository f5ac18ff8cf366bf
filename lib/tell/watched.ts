import { canonicalAddress } from "@/lib/core/host";
import type { Resolve } from "@/lib/smtp/resolve";

type Watched = { host: string; addresses: readonly string[] };

const patienceMs = 3_000;

/**
 * Whether a smarthost is a mail server that is watched, or stands at its address: its alerts would be stopped together
 * with the mail. A name that does not answer in time is judged by its spelling alone.
 */
export async function isWatched(
  host: string,
  servers: readonly Watched[],
  resolve: Resolve,
): Promise<boolean> {
  if (servers.some((server) => server.host === host)) return true;
  const addressesOf = async (name: string): Promise<string[]> => {
    const found = await Promise.race([resolve(name), later()]);
    return found?.ok ? found.addresses : [];
  };
  // Only one school's server is asked for by name: an installation may have a thousand.
  const [first] = servers.length === 1 ? servers : [];
  const [own, theirs] = await Promise.all([addressesOf(host), first ? addressesOf(first.host) : []]);
  const stored = servers.flatMap(({ addresses }) => addresses.flatMap((one) => canonicalAddress(one) ?? []));
  const taken = new Set([...stored, ...theirs]);
  return own.some((address) => taken.has(address));
}

const later = (): Promise<null> =>
  new Promise((resolve) => setTimeout(() => resolve(null), patienceMs).unref());
