import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { statusStyle } from "./status-style";

const coloursOf = (css: string): Map<string, string> =>
  new Map(
    [...css.matchAll(/^ {2}(--[\w-]+): (light-dark\(.+\));$/gm)].map(([, name = "", value = ""]) => [
      name,
      value,
    ]),
  );

describe("the shared page's colours", () => {
  it("are those of the application", () => {
    const own = coloursOf(readFileSync("app/globals.css", "utf8"));
    const shared = coloursOf(statusStyle);
    expect(shared.size).toBeGreaterThan(10);
    for (const [name, value] of shared) expect([name, value]).toEqual([name, own.get(name)]);
  });
});
