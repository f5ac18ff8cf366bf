import { expect, it } from "vitest";
import { probeState } from "./state";

const now = new Date("2026-11-24T03:00:00Z");
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

it.each([
  ["waiting", null, null],
  ["live", ago(90), null],
  ["silent", ago(300), null],
  ["revoked", ago(1), ago(1)],
] as const)("%s", (state, lastSeenAt, revokedAt) => {
  expect(probeState({ lastSeenAt, revokedAt }, now)).toBe(state);
});
