import { classifyAddress, mayDial } from "@/lib/core/address";
import { failed } from "./outcome";
import type { Net, Outcome } from "./types";

const mostTried = 4;

/**
 * Resolves a name once, judges every answer, and tries the allowed ones in turn until one is connected to. What is
 * dialled is the judged address itself, so that a name that answers otherwise a second later leads nowhere else.
 */
export async function dialJudged(
  host: string,
  { resolve, allowed }: Net,
  attempt: (address: string) => Promise<Outcome>,
): Promise<Outcome> {
  const resolution = await resolve(host);
  if (!resolution.ok) return failed("name");
  const addresses = resolution.addresses.filter((address) => mayDial(address, allowed));
  let outcome: Outcome = failed("address-refused", { isFinal: true });
  for (const address of addresses.slice(0, mostTried)) {
    outcome = await attempt(address);
    if (outcome.ok || outcome.reason !== "connect") return outcome;
  }
  return outcome;
}

export const isPublic = (address: string): boolean => classifyAddress(address) === "public";

const ofCertificates = /certificate|altname|CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|EPROTO|SSL routines/;
/** Nothing was said yet, so the next address may be tried without saying anything twice. */
const ofConnecting = /ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|ENETDOWN|EHOSTDOWN|EACCES/;

/** What a failed connection or conversation was, by the code or words of its error. */
export function failureOf(error: unknown): Outcome {
  const { code = "", name = "", message = "" } = error as { code?: string; name?: string; message?: string };
  if (name === "AbortError" || name === "TimeoutError" || code === "ETIMEDOUT") return failed("timeout");
  if (ofCertificates.test(`${code} ${message}`)) return failed("tls");
  return failed(ofConnecting.test(`${code} ${message}`) ? "connect" : "cut");
}
