import { describe, expect, it } from "vitest";
import { nextDue, spreadDue } from "./schedule";

const now = Date.parse("2026-11-24T00:00:00Z");
const ids = Array.from({ length: 2_000 }, (_, index) => `school-${index}`);

describe("schedule", () => {
  it.each([1, 5, 60])("is due every %i minutes, give or take a tenth", (every) => {
    for (const id of ids.slice(0, 100)) {
      let at = nextDue(id, every, now);
      for (let round = 0; round < 20; round += 1) {
        const next = nextDue(id, every, at + 2_000);
        expect(Math.abs(next - at - every * 60_000)).toBeLessThanOrEqual(every * 6_000);
        at = next;
      }
    }
  });

  it("stays in step with the clock: a late look makes the next one no later", () => {
    const first = nextDue("school-1", 5, now, 0.5);
    expect(nextDue("school-1", 5, first + 90_000, 0.5)).toBe(first + 300_000);
  });

  it("spreads a start evenly over one interval: no second has twice its share", () => {
    const perSecond = new Map<number, number>();
    for (const id of ids) {
      const second = Math.floor((spreadDue(id, 5, now) - now) / 1000);
      perSecond.set(second, (perSecond.get(second) ?? 0) + 1);
    }
    expect(Math.max(...perSecond.keys())).toBeLessThan(300);
    const perTen = new Map<number, number>();
    for (const [second, count] of perSecond) {
      const ten = Math.floor(second / 10);
      perTen.set(ten, (perTen.get(ten) ?? 0) + count);
    }
    expect(perTen.size).toBe(30);
    expect(Math.max(...perTen.values())).toBeLessThan((2 * 2_000) / 30);
  });
});
