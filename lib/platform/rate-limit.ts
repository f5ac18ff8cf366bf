export type RateLimitOptions = {
  limit: number;
  windowMs: number;
  /** Oldest keys are forgotten beyond this many: memory stays bounded whoever knocks. */
  maxKeys?: number;
  now?: () => number;
};

export type RateLimit = { take: (key: string) => { ok: boolean; retryAfterMs: number } };

/** At most `limit` takes per key in any window of `windowMs`, counted in this process. */
export function createRateLimit({
  limit,
  windowMs,
  maxKeys = 10_000,
  now = Date.now,
}: RateLimitOptions): RateLimit {
  const taken = new Map<string, number[]>();
  return {
    take(key) {
      const at = now();
      const recent = (taken.get(key) ?? []).filter((time) => time > at - windowMs);
      const [oldest] = recent;
      const isOver = recent.length >= limit;
      if (!isOver) recent.push(at);
      taken.delete(key);
      taken.set(key, recent);
      dropOldest(taken, maxKeys);
      return { ok: !isOver, retryAfterMs: isOver && oldest !== undefined ? oldest + windowMs - at : 0 };
    },
  };
}

function dropOldest(taken: Map<string, number[]>, maxKeys: number): void {
  for (const key of taken.keys()) {
    if (taken.size <= maxKeys) return;
    taken.delete(key);
  }
}
