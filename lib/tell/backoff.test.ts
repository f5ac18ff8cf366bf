import { describe, expect, it } from "vitest";
import { afterTry, backoffMs } from "./backoff";
import { failed } from "./outcome";

const now = new Date("2026-11-24T01:00:00Z");
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

describe("back-off", () => {
  it("doubles up to an hour, and leaves half to chance", () => {
    expect([1, 2, 3, 4].map((tries) => backoffMs(tries, 1))).toEqual([15_000, 30_000, 60_000, 120_000]);
    expect(backoffMs(3, 0)).toBe(30_000);
    expect(backoffMs(60, 1)).toBe(3_600_000);
  });

  it("tries some 30 times in a day", () => {
    let [at, tries] = [0, 0];
    while (at < 24 * 3_600_000) at += backoffMs(++tries, 1);
    expect(tries).toBeGreaterThan(25);
    expect(tries).toBeLessThan(60);
  });

  it("gives the receiver the time that it asked for, within a day", () => {
    const busy = failed("busy", { retryAfterMs: 600_000 });
    expect(afterTry({ attempts: 1, giveUpAt: inHours(24) }, busy, now, 1)).toEqual({
      state: "waiting",
      nextAt: new Date(now.getTime() + 600_000),
    });
    const forever = failed("busy", { retryAfterMs: 1e12 });
    expect(afterTry({ attempts: 1, giveUpAt: inHours(23) }, forever, now, 1)).toEqual({ state: "failed" });
  });

  it("ends with what is final, and after a day", () => {
    const final = failed("rejected", { isFinal: true });
    expect(afterTry({ attempts: 1, giveUpAt: inHours(24) }, final, now, 1)).toEqual({ state: "failed" });
    expect(afterTry({ attempts: 40, giveUpAt: inHours(0.1) }, failed("connect"), now, 1)).toEqual({
      state: "failed",
    });
    expect(afterTry({ attempts: 2, giveUpAt: now }, { ok: true, status: 200 }, now, 1)).toEqual({
      state: "sent",
    });
  });
});
