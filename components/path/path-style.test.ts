import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { pathStyle } from "./path-style";

it("is part of the console's own style sheet, word for word", () => {
  expect(readFileSync("app/globals.css", "utf8")).toContain(pathStyle);
});
