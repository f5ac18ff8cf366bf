import { expect, test } from "./support/fixtures";
import { killLoop } from "./support/kill-loop";

test("a server killed while it takes writes and checks loses nothing it had acknowledged", async () => {
  const { acknowledged, lost, integrity, running } = await killLoop(3);
  expect({ lost, integrity, running }).toEqual({ lost: [], integrity: "ok", running: 0 });
  expect(acknowledged).toBeGreaterThanOrEqual(3);
});
