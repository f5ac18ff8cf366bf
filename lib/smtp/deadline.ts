/** A timer this much late tells of our own event loop, not of the peer. */
const lateAfterMs = 200;

export type Expiry = "expired" | "late";

/**
 * Counts one step from now. What had reached this machine while its event loop was held up is delivered before a
 * late expiry is reported: the callback must do nothing once the returned function has stopped it.
 */
export function startDeadline(timeoutMs: number, onExpire: (expiry: Expiry) => void): () => void {
  const startedAt = performance.now();
  let stopped = false;
  const report = (expiry: Expiry) => {
    if (!stopped) onExpire(expiry);
  };
  const timer = setTimeout(() => {
    const lateMs = performance.now() - startedAt - timeoutMs;
    if (lateMs <= lateAfterMs) report("expired");
    else setImmediate(() => setImmediate(() => report("late")));
  }, timeoutMs);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

export const elapsedMs = (startedAt: number): number => Math.round((performance.now() - startedAt) * 10) / 10;
