import { isInRange } from "@/lib/core/address";
import { canonicalAddress } from "@/lib/core/host";
import { listOf } from "@/lib/core/settings-file";

/** Headers only the server sets; what a client sends under these names is thrown away. */
export const peerHeader = "x-mailpath-peer";
export const localHeader = "x-mailpath-local";
export const requestIdHeader = "x-request-id";

const loopback = ["127.0.0.0/8", "::1/128"];
const isWithin = (address: string, ranges: readonly string[]) =>
  ranges.some((range) => isInRange(address, range));

export const isLoopback = (address: string): boolean => isWithin(address, loopback);

/** A socket's address without the IPv4-mapped spelling; null for anything that is none. */
export const plainAddress = (text: string | undefined): string | null =>
  canonicalAddress((text ?? "").replace(/^::ffff:(?=\d+\.)/i, ""));

/**
 * Who really asks. `X-Forwarded-For` counts only where the socket's other end is a trusted proxy, and then from
 * the right: the first address that is no trusted proxy itself.
 */
export function peerAddress(
  socket: string | undefined,
  forwardedFor: string,
  trusted: readonly string[],
): string | null {
  let peer = plainAddress(socket);
  if (peer === null || !isWithin(peer, trusted)) return peer;
  for (const hop of listOf(forwardedFor).reverse()) {
    const address = plainAddress(hop);
    if (address === null) return peer;
    peer = address;
    if (!isWithin(address, trusted)) return peer;
  }
  return peer;
}

type ReadHeaders = { get: (name: string) => string | null };

/** The address the server saw behind a request, from the headers a page or route handler holds. */
export const peerOf = (headers: ReadHeaders): string | null => headers.get(peerHeader);

/** A browser on this very machine, called by a loopback name, with no proxy in between. */
export const isLocalRequest = (headers: ReadHeaders): boolean => headers.get(localHeader) === "1";
