/**
 * Later than this, the whole machine stood still (asleep, out of memory): answers may have been lost meanwhile. What
 * an event loop that is merely busy has missed still waits in the kernel.
 */
const stoodStillMs = 2_000;
/** A step of several round trips needs our own part in time as well. */
export const lateForRoundTripsMs = 200;

export type Expiry = "expired" | "late";

/**
 * Counts one step from now. What had reached this machine while its event loop was held up is delivered before the
 * end is reported: the callback must do nothing once the returned function has stopped it. `late` tells of our own
 * side, not of the peer.
 */
export function startDeadline(
  timeoutMs: number,
  onExpire: (expiry: Expiry) => void,
  lateAfterMs = stoodStillMs,
): () => void {
  const startedAt = performance.now();
  let stopped = false;
  const report = (expiry: Expiry) => {
    if (!stopped) onExpire(expiry);
  };
  const timer = setTimeout(() => {
    const lateMs = performance.now() - startedAt - timeoutMs;
    const expiry = lateMs > lateAfterMs ? "late" : "expired";
    setImmediate(() => setImmediate(() => report(expiry)));
  }, timeoutMs);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

export const elapsedMs = (startedAt: number): number => Math.round((performance.now() - startedAt) * 10) / 10;
