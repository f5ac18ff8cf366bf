import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isUnderMaintenance, maintenanceEnd, spansAround, type Window, wallTime } from "./maintenance";

const window = (
  zone: string,
  startsLocal: string,
  endsLocal: string,
  repeats: Window["repeats"] = "once",
) => ({
  zone,
  startsLocal,
  endsLocal,
  repeats,
  cancelledAt: null,
});
const span = (one: Window, at = "2026-01-01T00:00:00Z") =>
  spansAround(one, new Date(at)).map(({ start, end }) => [start.toISOString(), end.toISOString()]);

describe("one window", () => {
  it.each([
    // An ordinary night, in winter and in summer.
    ["Europe/Berlin", "2026-01-10T02:00", "2026-01-10T04:00", "2026-01-10T01:00", "2026-01-10T03:00"],
    ["Europe/Berlin", "2026-07-10T02:00", "2026-07-10T04:00", "2026-07-10T00:00", "2026-07-10T02:00"],
    // Clocks go from 02:00 to 03:00 on 29 March 2026: 01:00 to 04:00 lasts two hours.
    ["Europe/Berlin", "2026-03-29T01:00", "2026-03-29T04:00", "2026-03-29T00:00", "2026-03-29T02:00"],
    // A beginning that the wall never shows is the jump itself.
    ["Europe/Berlin", "2026-03-29T02:30", "2026-03-29T03:30", "2026-03-29T01:00", "2026-03-29T01:30"],
    // An end that it never shows keeps the length that was meant.
    ["Europe/Berlin", "2026-03-29T01:30", "2026-03-29T02:30", "2026-03-29T00:30", "2026-03-29T01:30"],
    // Clocks go from 03:00 back to 02:00 on 25 October 2026: from the first 02:30 to the second 02:45.
    ["Europe/Berlin", "2026-10-25T02:30", "2026-10-25T02:45", "2026-10-25T00:30", "2026-10-25T01:45"],
    ["Europe/Berlin", "2026-10-25T01:00", "2026-10-25T04:00", "2026-10-24T23:00", "2026-10-25T03:00"],
    // Japan knows no summer time; Lord Howe shifts by half an hour.
    ["Asia/Tokyo", "2026-03-29T02:30", "2026-03-29T03:30", "2026-03-28T17:30", "2026-03-28T18:30"],
    ["Australia/Lord_Howe", "2026-10-04T02:10", "2026-10-04T03:00", "2026-10-03T15:30", "2026-10-03T16:00"],
  ])("%s %s to %s", (zone, starts, ends, from, to) => {
    expect(span(window(zone, starts, ends))).toEqual([[`${from}:00.000Z`, `${to}:00.000Z`]]);
  });

  it("begins with its first minute and ends before its last", () => {
    const night = [window("Asia/Tokyo", "2026-11-24T02:00", "2026-11-24T03:00")];
    expect(isUnderMaintenance(night, new Date("2026-11-23T16:59:59Z"))).toBe(false);
    expect(isUnderMaintenance(night, new Date("2026-11-23T17:00:00Z"))).toBe(true);
    expect(isUnderMaintenance(night, new Date("2026-11-23T18:00:00Z"))).toBe(false);
  });

  it("counts for nothing once cancelled, or where its zone or times are none", () => {
    const at = new Date("2026-11-23T17:30:00Z");
    const night = window("Asia/Tokyo", "2026-11-24T02:00", "2026-11-24T03:00");
    expect(isUnderMaintenance([{ ...night, cancelledAt: at }], at)).toBe(false);
    expect(isUnderMaintenance([{ ...night, zone: "No/Where" }], at)).toBe(false);
    expect(isUnderMaintenance([{ ...night, startsLocal: "2026-02-30T02:00" }], at)).toBe(false);
    expect(wallTime("2026-02-29T00:00")).toBeNull();
  });
});

describe("a window that comes again", () => {
  const sunday = window("Europe/Berlin", "2026-01-04T02:00", "2026-01-04T04:00", "weekly");

  it("keeps to the clock on the wall on both sides of a change", () => {
    const at = (text: string) => isUnderMaintenance([sunday], new Date(text));
    expect(at("2026-03-22T01:30:00Z")).toBe(true);
    // The Sunday of the change: 02:00 is skipped, so it is from 03:00 to 04:00 summer time.
    expect([at("2026-03-29T00:59:00Z"), at("2026-03-29T01:30:00Z"), at("2026-03-29T02:00:00Z")]).toEqual([
      false,
      true,
      false,
    ]);
    expect([at("2026-04-05T00:30:00Z"), at("2026-04-05T02:30:00Z")]).toEqual([true, false]);
    // The Sunday with two times 02:00 to 03:00: three hours.
    expect([at("2026-10-25T00:00:00Z"), at("2026-10-25T02:59:00Z"), at("2026-10-25T03:00:00Z")]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("is not there before its first day, nor on other days", () => {
    expect(isUnderMaintenance([sunday], new Date("2025-12-28T01:30:00Z"))).toBe(false);
    expect(isUnderMaintenance([sunday], new Date("2026-01-07T01:30:00Z"))).toBe(false);
  });

  it("may run past midnight", () => {
    const nightly = window("Asia/Tokyo", "2026-01-01T23:00", "2026-01-02T01:00", "daily");
    expect(maintenanceEnd([nightly], new Date("2026-05-10T15:30:00Z"))).toEqual(
      new Date("2026-05-10T16:00:00Z"),
    );
  });
});

describe("windows that touch", () => {
  it("end together", () => {
    const both = [
      window("Asia/Tokyo", "2026-11-24T02:00", "2026-11-24T03:00"),
      window("Asia/Tokyo", "2026-11-24T03:00", "2026-11-24T05:00"),
    ];
    expect(maintenanceEnd(both, new Date("2026-11-23T17:10:00Z"))).toEqual(new Date("2026-11-23T20:00:00Z"));
  });
});

it("never ends before it begins, whatever the zone and the hour", () => {
  const zones = ["Europe/Berlin", "Asia/Tokyo", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia"];
  const hour = fc.integer({ min: 0, max: 366 * 24 * 60 - 1 });
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      hour,
      fc.integer({ min: 60, max: 600 }),
      (zone, minute, length) => {
        const local = (at: number) => new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString().slice(0, 16);
        const [one] = spansAround(window(zone, local(minute), local(minute + length)), new Date());
        expect(one && one.end.getTime() - one.start.getTime()).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});
