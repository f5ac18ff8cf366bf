import { lookup } from "node:dns/promises";
import { canonicalAddress } from "@/lib/core/host";
import { elapsedMs } from "./deadline";
import { codeOf } from "./errno";

/** `dnsMs` is null where nothing was asked: the host is an address itself. */
export type Resolution =
  | { ok: true; addresses: string[]; dnsMs: number | null }
  | { ok: false; code: string; dnsMs: number };

export type Resolve = (host: string) => Promise<Resolution>;

const timeoutMs = 20_000;
const mostAddresses = 100;

/** As the operating system resolves, hosts file included, in its order. */
export async function resolveBySystem(host: string): Promise<Resolution> {
  const literal = canonicalAddress(host);
  if (literal !== null) return { ok: true, addresses: [literal], dnsMs: null };
  const startedAt = performance.now();
  try {
    const found = await withLimit(lookup(host, { all: true, order: "verbatim" }));
    const addresses = [...new Set(found.flatMap(({ address }) => canonicalAddress(address) ?? []))];
    if (addresses.length === 0) return { ok: false, code: "ENODATA", dnsMs: elapsedMs(startedAt) };
    return { ok: true, addresses: addresses.slice(0, mostAddresses), dnsMs: elapsedMs(startedAt) };
  } catch (error) {
    return { ok: false, code: codeOf(error), dnsMs: elapsedMs(startedAt) };
  }
}

/** getaddrinfo cannot be called off, so its answer is no longer waited for. */
function withLimit<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const give = () => reject(Object.assign(new Error("no answer from the resolver"), { code: "ETIMEOUT" }));
    const timer = setTimeout(give, timeoutMs);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Asks for each name once in a run. */
export function cached(resolve: Resolve): Resolve {
  const answers = new Map<string, Promise<Resolution>>();
  return (host) => {
    const answer = answers.get(host) ?? resolve(host);
    answers.set(host, answer);
    return answer;
  };
}
