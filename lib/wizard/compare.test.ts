import { describe, expect, it } from "vitest";
import { isAsPredicted, unseenPlaces } from "./compare";
import type { ComparedCell } from "./run";

const cell = (place: string, port: number, predicted: string, seen: string | null): ComparedCell => ({
  place,
  port,
  before: "no-answer",
  predicted,
  seen,
  agrees: seen === null ? null : (predicted === "answers") === (seen === "answers"),
});

describe("isAsPredicted", () => {
  const good = [
    cell("Classrooms", 587, "answers", "answers"),
    cell("Classrooms", 25, "no-answer", "no-answer"),
  ];
  it("holds where each line's promised port answers", () =>
    expect(isAsPredicted([...good, cell("Office", 25, "answers", "answers")], ["Classrooms", "Office"])).toBe(
      true,
    ));
  it("fails where a promised port stays shut", () =>
    expect(isAsPredicted([...good, cell("Office", 25, "answers", "refused")], ["Classrooms"])).toBe(false));
  it("fails where nobody looked again from a line with users", () =>
    expect(isAsPredicted([...good, cell("Office", 25, "answers", null)], ["Classrooms", "Office"])).toBe(
      false,
    ));
  it("does not mind a port that opened although it was not promised", () =>
    expect(isAsPredicted([...good, cell("Classrooms", 465, "refused", "answers")], ["Classrooms"])).toBe(
      true,
    ));
});

describe("unseenPlaces", () => {
  const half = [cell("Classrooms", 587, "answers", "answers"), cell("Office", 25, "answers", null)];
  it("names where the look is still to come", () =>
    expect(unseenPlaces({ cells: half, matches: false })).toEqual(["Office"]));
  it("holds nobody up where all that counts is seen, or something differs already", () => {
    expect(unseenPlaces({ cells: half, matches: true })).toEqual([]);
    const differs = [...half, cell("Library", 587, "answers", "refused")];
    expect(unseenPlaces({ cells: differs, matches: false })).toEqual([]);
  });
});
