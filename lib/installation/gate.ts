import { sameText } from "@/lib/platform/crypto";
import { isLocalRequest } from "@/lib/platform/peer";

type ReadHeaders = { get: (name: string) => string | null };

/**
 * Who may read the metrics: a program on this very machine that comes straight to us, or the bearer of the operator's
 * token. Without a token nobody else is even told that there is something to read.
 */
export function mayReadMetrics(headers: ReadHeaders, token: string | null): "yes" | "no" | "nothing-here" {
  if (isLocalRequest(headers)) return "yes";
  if (token === null) return "nothing-here";
  const given = /^Bearer (\S{1,500})$/i.exec(headers.get("authorization") ?? "")?.[1];
  return given !== undefined && sameText(given, token) ? "yes" : "no";
}
