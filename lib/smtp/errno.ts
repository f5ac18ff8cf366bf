import type { Observation, Transport } from "@/lib/core/observation";

export type Failure = {
  transport: Exclude<Transport, "open">;
  error: NonNullable<Observation["error"]>;
};

export function codeOf(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return typeof code === "string" && code !== "" ? code.slice(0, 64) : "EUNKNOWN";
}

/** Shortages of ours that a moment's wait may end. */
const passing: ReadonlySet<string> = new Set([
  "EMFILE",
  "ENFILE",
  "ENOBUFS",
  "ENOMEM",
  "EADDRNOTAVAIL",
  "EADDRINUSE",
  "EAGAIN",
  "late-timer",
]);

export const isWorthRetry = ({ transport, error }: Pick<Observation, "transport" | "error">): boolean =>
  transport === "not-judged" && error !== null && passing.has(error.code);

/** Our own failure: it says nothing about the endpoint. */
export const notJudged = (code: string): Failure => ({
  transport: "not-judged",
  error: { code, source: "self" },
});

/**
 * What a failed connect means. Linux reports ICMP's unreachables as EHOSTUNREACH or ENETUNREACH and ICMPv6's
 * "administratively prohibited" as EACCES (RFC 4443 section 3.1); the same codes given at once, before a packet
 * could have been answered, come from this machine's own routing table.
 */
export function connectFailure(code: string, atOnce: boolean): Failure {
  if (code === "ECONNREFUSED") return { transport: "refused", error: { code, source: "target" } };
  if (code === "ECONNRESET") return { transport: "reset", error: { code, source: "path" } };
  if (code === "ETIMEDOUT") return { transport: "timeout", error: { code, source: "path" } };
  const unreachable = ["EHOSTUNREACH", "ENETUNREACH", "EACCES", "EPERM", "EPROTO", "ENOPROTOOPT"];
  if (unreachable.includes(code) && !atOnce)
    return { transport: "unreachable", error: { code, source: "path" } };
  return notJudged(code);
}
