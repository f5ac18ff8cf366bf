import { describe, expect, it } from "vitest";
import { hashPassword } from "@/lib/platform/crypto";
import { isRightPassword } from "./credentials";

describe("a password", () => {
  it("is right, wrong, or of nobody, and each takes its time", async () => {
    const stored = await hashPassword("rain over the harbour");
    const timed = async (password: string, of: string | null) => {
      const before = performance.now();
      return { isRight: await isRightPassword(password, of), took: performance.now() - before };
    };
    const [right, wrong, nobody] = [
      await timed("rain over the harbour", stored),
      await timed("rain", stored),
      await timed("rain", null),
    ];
    expect([right.isRight, wrong.isRight, nobody.isRight]).toEqual([true, false, false]);
    // Some hundred milliseconds against none: a person who is not there cannot be told by the clock.
    expect(nobody.took).toBeGreaterThan(wrong.took / 4);
  });
});
