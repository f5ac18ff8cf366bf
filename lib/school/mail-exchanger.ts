import "server-only";
import { Resolver } from "node:dns/promises";
import { parseHost } from "@/lib/core/host";
import { resolveAll } from "@/lib/prober/resolve";

const dnsTimeoutMs = 4_000;

/** The domain in what a person typed: a domain, or an address of it. */
export const domainOf = (typed: string): string | null => parseHost(typed.trim().replace(/^.*@/, ""));

/** The most preferred mail exchanger of a domain; a domain without any is its own (RFC 5321 section 5.1). */
export async function mailExchanger(domain: string): Promise<string | null> {
  const resolver = new Resolver({ timeout: dnsTimeoutMs, tries: 1 });
  const records = await resolver.resolveMx(domain).catch(() => []);
  const [first] = records.sort((left, right) => left.priority - right.priority);
  if (first) return parseHost(first.exchange);
  const resolution = (await resolveAll([domain])).get(domain);
  return resolution?.ok && resolution.addresses.length > 0 ? domain : null;
}
