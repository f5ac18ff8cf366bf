import { expect, it } from "vitest";
import { observationSchema } from "@/lib/core/observation";
import { byOurClock, clockAhead } from "./clock";

const now = new Date("2026-11-24T03:00:00.000Z");
const notBefore = new Date("2026-11-01T00:00:00.000Z");
const at = (iso: string) =>
  observationSchema.parse({
    version: 1,
    at: iso,
    vantage: { id: "p", kind: "probe", place: "outside" },
    target: { role: "server", host: "mail.example", address: null, port: 25 },
    transport: "timeout",
  });
const times = (isos: string[], sentAt: string, born = notBefore) =>
  byOurClock(isos.map(at), { sentAt: new Date(sentAt), now, notBefore: born }).map((seen) => seen.at);

it("leaves times alone where the difference is the way here", () => {
  expect(times(["2026-11-24T02:59:58.500Z"], "2026-11-24T02:59:59.000Z")).toEqual([
    "2026-11-24T02:59:58.500Z",
  ]);
});

it("takes off what a clock is wrong by, fast or slow, and keeps the distances", () => {
  expect(times(["2026-11-24T05:59:00.000Z", "2026-11-24T05:59:30.000Z"], "2026-11-24T06:00:00.000Z")).toEqual(
    ["2026-11-24T02:59:00.000Z", "2026-11-24T02:59:30.000Z"],
  );
  expect(times(["1970-01-01T00:09:00.000Z"], "1970-01-01T00:10:00.000Z")).toEqual([
    "2026-11-24T02:59:00.000Z",
  ]);
});

it("believes nothing from the future, nothing older than a day and nothing older than the probe", () => {
  expect(times(["2026-11-24T04:00:00.000Z"], "2026-11-24T03:00:00.000Z")).toEqual([now.toISOString()]);
  expect(times(["2026-11-23T02:59:00.000Z"], "2026-11-24T03:00:00.000Z")).toEqual([]);
  const born = new Date("2026-11-24T02:59:00.000Z");
  expect(times(["2026-11-24T02:00:00.000Z"], "2026-11-24T03:00:00.000Z", born)).toEqual([]);
});

it("tells how far a clock is ahead", () => {
  expect(clockAhead({ sentAt: new Date("2026-11-24T03:01:00Z"), now })).toBe(60_000);
});
