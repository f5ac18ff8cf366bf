import { describe, expect, it } from "vitest";
import { noticesAt } from "./notices";

const now = new Date("2026-11-24T01:00:00Z");
const window = (id: string, startsLocal: string, endsLocal: string, repeats: "once" | "daily" = "once") => ({
  id,
  zone: "Asia/Tokyo",
  startsLocal,
  endsLocal,
  repeats,
  note: { en: "Router", ja: "ルーター" },
});
const shown = (...windows: ReturnType<typeof window>[]) =>
  noticesAt([], windows, now).work.map(({ id, start }) => [id, start.toISOString()]);

describe("planned work on a shared page", () => {
  it("is told from a week before until it is over", () => {
    expect(
      shown(
        window("far", "2026-12-01T10:01", "2026-12-01T11:00"),
        window("soon", "2026-11-25T10:00", "2026-11-25T11:00"),
        window("now", "2026-11-24T09:00", "2026-11-24T10:01"),
        window("over", "2026-11-24T09:00", "2026-11-24T10:00"),
      ),
    ).toEqual([
      ["now", "2026-11-24T00:00:00.000Z"],
      ["soon", "2026-11-25T01:00:00.000Z"],
    ]);
  });

  it("is told with its next turn where it repeats", () => {
    expect(shown(window("daily", "2026-01-01T09:00", "2026-01-01T09:30", "daily"))).toEqual([
      ["daily", "2026-11-25T00:00:00.000Z"],
    ]);
  });
});
