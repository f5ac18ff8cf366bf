import "server-only";
import { createRateLimit } from "@/lib/platform/rate-limit";
import { isOpenInvitation } from "./data";

const misses = createRateLimit({ limit: 30, windowMs: 60_000 });

/** Whether an invitation can be used; `wait` for an address that guessed too often, whatever it asks now. */
export async function peekInvitation(token: string, peer: string | null): Promise<"open" | "gone" | "wait"> {
  if (await isOpenInvitation(token, new Date())) return "open";
  return misses.take(peer ?? "unknown").ok ? "gone" : "wait";
}
