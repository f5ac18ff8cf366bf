import { describe, expect, it } from "vitest";
import { createRateLimit } from "./rate-limit";

describe("rate limit", () => {
  it("lets a key through as often as allowed, and says when again", () => {
    let at = 0;
    const limit = createRateLimit({ limit: 2, windowMs: 1_000, now: () => at });
    expect(limit.take("a").ok).toBe(true);
    at = 400;
    expect(limit.take("a").ok).toBe(true);
    expect(limit.take("a")).toEqual({ ok: false, retryAfterMs: 600 });
    expect(limit.take("b").ok).toBe(true);
    at = 1_001;
    expect(limit.take("a").ok).toBe(true);
    expect(limit.take("a").ok).toBe(false);
  });

  it("forgets the oldest keys beyond its bound", () => {
    const limit = createRateLimit({ limit: 1, windowMs: 1_000, maxKeys: 2, now: () => 0 });
    for (const key of ["a", "b", "c"]) limit.take(key);
    expect(limit.take("c").ok).toBe(false);
    expect(limit.take("a").ok).toBe(true);
  });
});
