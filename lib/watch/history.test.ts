import { describe, expect, it } from "vitest";
import { availability, barTimes, historyOf, meanLatency, periodOf } from "./history";

const now = new Date("2026-11-24T10:30:00Z");
const row = (start: string, changes: object = {}) => ({
  vantageId: "dashboard",
  endpoint: "mail.example:25",
  start: new Date(start),
  looked: 12,
  ok: 12,
  latencySum: 600,
  latencyMax: 80,
  ...changes,
});

describe("history", () => {
  it("ends with the hour or day that has begun", () => {
    expect(barTimes("24h", now).at(-1)).toEqual(new Date("2026-11-24T10:00:00Z"));
    expect(barTimes("24h", now)).toHaveLength(24);
    expect(barTimes("90d", now).at(-1)).toEqual(new Date("2026-11-24T00:00:00Z"));
  });

  it("puts sums into their bars and leaves out what is older", () => {
    const [one] = historyOf(
      [
        row("2026-11-24T10:00:00Z", { ok: 6, latencySum: 300, latencyMax: 200 }),
        row("2026-11-23T11:00:00Z"),
        row("2026-11-23T10:00:00Z"),
      ],
      "24h",
      now,
    );
    expect(one?.bars[23]).toMatchObject({ looked: 12, ok: 6 });
    expect(one?.bars[0]).toMatchObject({ ok: 12 });
    expect(one?.bars[5]).toBeNull();
    expect(one?.total).toEqual({ looked: 24, ok: 18, latencySum: 900, latencyMax: 200 });
    expect(one && availability(one.total)).toBe(0.75);
    expect(one && meanLatency(one.total)).toBe(50);
  });

  it("keeps vantages and endpoints apart, ports in order", () => {
    const rows = [
      row("2026-11-24T10:00:00Z", { endpoint: "mail.example:587" }),
      row("2026-11-24T10:00:00Z"),
      row("2026-11-24T10:00:00Z", { vantageId: "probe-1" }),
    ];
    expect(historyOf(rows, "24h", now).map(({ vantageId, endpoint }) => `${vantageId} ${endpoint}`)).toEqual([
      "dashboard mail.example:25",
      "dashboard mail.example:587",
      "probe-1 mail.example:25",
    ]);
  });

  it("shows a day unless another period is asked for", () => {
    expect(["30d", "90d", "1y", undefined, ["90d"]].map(periodOf)).toEqual([
      "30d",
      "90d",
      "24h",
      "24h",
      "24h",
    ]);
  });
});
