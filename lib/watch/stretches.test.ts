import { describe, expect, it } from "vitest";
import { stretchesOf } from "./stretches";

const at = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour));
const known = { begin: at(0), now: at(12), firstAt: at(0) };

describe("stretches", () => {
  it("cuts a period where the state changed", () => {
    const changes = [
      { kind: "broken" as const, since: at(3) },
      { kind: "changed" as const, since: at(4) },
      { kind: "mended" as const, since: at(9) },
    ];
    expect(stretchesOf(changes, true, known).map(({ from, to, state }) => [from, to, state])).toEqual([
      [at(0), at(3), "well"],
      [at(3), at(4), "trouble"],
      [at(4), at(9), "trouble"],
      [at(9), at(12), "well"],
    ]);
  });

  it("says unknown for the time before the first look", () => {
    expect(stretchesOf([], false, { ...known, firstAt: at(5) })).toEqual([
      { from: at(0), to: at(5), state: "unknown" },
      { from: at(5), to: at(12), state: "trouble" },
    ]);
    expect(stretchesOf([], true, { ...known, firstAt: null })).toEqual([
      { from: at(0), to: at(12), state: "unknown" },
    ]);
  });
});
