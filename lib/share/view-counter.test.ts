import { describe, expect, it } from "vitest";
import { createViewCounter, type Views } from "./view-counter";

const at = new Date("2026-11-24T01:00:00Z");

describe("a view counter", () => {
  it("stores many views as one", async () => {
    const stored: [string, Views][] = [];
    const counter = createViewCounter({ store: async (...one) => void stored.push(one), everyMs: 5 });
    for (let view = 0; view < 1000; view++) counter.count("a", at);
    counter.count("b", at);
    await expect.poll(() => stored.length).toBe(2);
    expect(stored).toEqual([
      ["a", { count: 1000, lastAt: at }],
      ["b", { count: 1, lastAt: at }],
    ]);
    await counter.flush();
    expect(stored).toHaveLength(2);
  });

  it("loses none while the database is away", async () => {
    const stored: number[] = [];
    let isAway = true;
    const store = async (_: string, { count }: Views) => {
      if (isAway) throw new Error("away");
      stored.push(count);
    };
    const counter = createViewCounter({ store, everyMs: 60_000 });
    counter.count("a", at);
    await counter.flush();
    counter.count("a", at);
    isAway = false;
    await counter.flush();
    expect(stored).toEqual([2]);
  });
});
