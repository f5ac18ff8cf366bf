import { lookup } from "node:dns/promises";
import { canonicalAddress } from "@/lib/core/host";

export type Resolution = { dnsMs: number } & (
  | { ok: true; addresses: string[] }
  | { ok: false; code: string }
);

const timeoutMs = 10_000;
const mostAddresses = 8;

/** Addresses of a host as this machine's own resolver gives them, its hosts file included. A literal is its own. */
export async function resolveHost(host: string): Promise<Resolution> {
  const literal = canonicalAddress(host);
  if (literal !== null) return { ok: true, addresses: [literal], dnsMs: 0 };
  const startedAt = performance.now();
  const took = () => Math.round(performance.now() - startedAt);
  try {
    const found = await withDeadline(lookup(host, { all: true, order: "verbatim" }));
    const addresses = found.flatMap(({ address }) => canonicalAddress(address) ?? []);
    return { ok: true, addresses: [...new Set(addresses)].slice(0, mostAddresses), dnsMs: took() };
  } catch (error) {
    return { ok: false, code: codeOf(error), dnsMs: took() };
  }
}

/** Each host once, side by side. */
export async function resolveAll(hosts: readonly string[]): Promise<Map<string, Resolution>> {
  const unique = [...new Set(hosts)];
  return new Map(await Promise.all(unique.map(async (host) => [host, await resolveHost(host)] as const)));
}

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error
    ? String(error.code).slice(0, 64)
    : "EUNKNOWN";

function withDeadline<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(Object.assign(new Error("no answer"), { code: "ETIMEOUT" })),
      timeoutMs,
    );
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
