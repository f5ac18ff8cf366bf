import { expect, it } from "vitest";
import { killLoop } from "./support/kill-loop";

const rounds = 100;

it("a server killed 100 times while it takes writes and checks loses nothing it had acknowledged", async () => {
  const { acknowledged, lost, integrity, running, readyMs } = await killLoop(rounds);
  expect({ lost, integrity, running }).toEqual({ lost: [], integrity: "ok", running: 0 });
  expect(acknowledged).toBeGreaterThan(rounds);
  expect(readyMs.sort((left, right) => left - right)[Math.floor(rounds / 2)]).toBeLessThan(3_000);
}, 1_800_000);
