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
