import { isPrivateAddress } from "@/lib/core/address";
import { parseHost } from "@/lib/core/host";
import { isLoopback } from "@/lib/platform/peer";

type ReadHeaders = { get: (name: string) => string | null };

/** The address under which others reach this installation: the operator's, else the one the browser used. */
export function publicBase(configured: string | null, headers: ReadHeaders): string {
  if (configured !== null) return configured;
  const origin = headers.get("origin");
  if (origin !== null && origin !== "null") return origin;
  const protocol = headers.get("x-forwarded-proto") === "https" ? "https" : "http";
  return `${protocol}://${headers.get("x-forwarded-host") ?? headers.get("host") ?? "localhost"}`;
}

/** Whether an address leads to this machine only from itself. */
export function isOnlyLocal(base: string): boolean {
  const { hostname } = new URL(base);
  return (
    hostname === "localhost" ||
    hostname.endsWith(".localhost") ||
    isLoopback(hostname.replace(/^\[|\]$/g, ""))
  );
}

/** Endings of names that only a local resolver knows: RFC 6762, RFC 8375, RFC 9476 and ICANN's `internal`. */
const nearNames = /\.(?:local|localdomain|lan|home|internal|intranet|home\.arpa|alt)$/;

/** Whether an address surely leads nowhere from outside: loopback, private, or a name that only a local network has. */
export function isOnlyNear(base: string): boolean {
  const host = parseHost(new URL(base).hostname);
  if (host === null || isOnlyLocal(base) || isPrivateAddress(host)) return true;
  return !/[.:]/.test(host) || nearNames.test(host);
}
