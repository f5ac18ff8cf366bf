import { expect, it } from "vitest";
import { mintWord } from "./word";

it("gives a plain word, another each time", () => {
  const words = Array.from({ length: 50 }, mintWord);
  for (const word of words) expect(word).toMatch(/^[a-z]{4,5}-\d{9}$/);
  expect(new Set(words).size).toBe(50);
});
