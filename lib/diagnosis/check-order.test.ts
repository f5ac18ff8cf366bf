import { expect, it } from "vitest";
import { compareOrders } from "./check-order";

it("finds a fault with fewer of the checks it proposes than by going round", () => {
  const pairs = Array.from({ length: 12 }, (_, seed) => compareOrders(seed + 1)).filter(
    (one) => one !== null,
  );
  expect(pairs.length).toBeGreaterThan(5);
  const mean = (needed: readonly number[]) => needed.reduce((a, b) => a + b, 0) / needed.length;
  expect(mean(pairs.map((one) => one.proposed))).toBeLessThan(0.7 * mean(pairs.map((one) => one.fixed)));
});
