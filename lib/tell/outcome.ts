import type { Outcome, Reason } from "./types";

type Failure = Extract<Outcome, { ok: false }>;

export const failed = (reason: Reason, more: Partial<Omit<Failure, "ok" | "reason">> = {}): Failure => ({
  ok: false,
  reason,
  status: null,
  retryAfterMs: null,
  isFinal: false,
  ...more,
});

/** `Retry-After` in seconds or as a date (RFC 9110 section 10.2.3), in milliseconds; null for anything else. */
export function retryAfterMs(value: string | undefined, now: Date): number | null {
  if (value === undefined) return null;
  if (/^\d{1,9}(\.\d+)?$/.test(value.trim())) return Math.ceil(Number(value) * 1000);
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}

/** Statuses of 400 to 499 that a later try may change: time-out, too early, too many. */
const passing = [408, 425, 429];

/** What a status means for the one who sends; redirections are never followed. */
export function outcomeOf(status: number, retryAfter: string | undefined, now: Date): Outcome {
  const waitMs = retryAfterMs(retryAfter, now);
  if (status >= 200 && status < 300) return { ok: true, status };
  if (status >= 300 && status < 400) return failed("redirect", { status, isFinal: true });
  if (passing.includes(status)) return failed("busy", { status, retryAfterMs: waitMs });
  if (status < 500) return failed("rejected", { status, isFinal: true });
  return failed("server-error", { status, retryAfterMs: waitMs });
}
