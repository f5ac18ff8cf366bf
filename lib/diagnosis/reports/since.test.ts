import { describe, expect, it } from "vitest";
import { momentSince, readSince } from "./since";

const now = new Date("2026-01-02T03:00:00Z");
const moment = (text: string, timezone = "Asia/Tokyo") => {
  const since = readSince(text);
  return since === null ? null : (momentSince(since, { now, timezone })?.toISOString() ?? null);
};

describe("when a message came", () => {
  it.each([
    ["6AO25ON9000192 6 Fri Jan  2 02:05 <…>", "2026-01-01T17:05:00.000Z"],
    ["70C0B2D2003! 279 Tue Dec 30 15:16:52  …", "2025-12-30T06:16:00.000Z"],
    ["2026-01-02 09:24:40 1xVgD2-0000CC-2W == …", "2026-01-02T00:24:00.000Z"],
    ["2026-01-02T02:24:40.123+09:00 mail postfix/smtp[1]: …", "2026-01-01T17:24:40.123Z"],
    [" 4d  2.9K 1xVgDK-0000Kg-1D <…>", "2025-12-29T03:00:00.000Z"],
    [" 25m  395 1xVgDK-0000Kg-1D <…>", "2026-01-02T02:35:00.000Z"],
    ["no time here", null],
  ])("%s", (text, expected) => expect(moment(text)).toBe(expected));

  it("says nothing where the clock is ahead, and knows the zone's summer time", () => {
    expect(moment("2026-01-02 12:30:00 x")).toBeNull();
    expect(moment("2025-07-01 12:30:00 x", "Europe/Berlin")).toBe("2025-07-01T10:30:00.000Z");
    expect(moment("2025-07-01 12:30:00 x", "no/where")).toBe("2025-07-01T12:30:00.000Z");
  });
});
