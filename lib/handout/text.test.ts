import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aside, bullets, heading, paragraph, steps, table, title } from "./document";
import { parseText, textOf } from "./text";

const line = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
  .map((text) => text.replace(/\s+/gu, " ").trim());
const filled = line.filter((text) => text !== "");
const block = fc.oneof(
  filled.map(title),
  filled.map(heading),
  fc.array(filled, { minLength: 1, maxLength: 3 }).map((lines) => paragraph(...lines)),
  fc.array(filled, { minLength: 1, maxLength: 3 }).map((lines) => aside(...lines)),
  fc.array(filled, { minLength: 1, maxLength: 4 }).map((items) => bullets(...items)),
  fc.array(filled, { minLength: 1, maxLength: 4 }).map((items) => steps(...items)),
  fc
    .array(fc.array(filled, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
    .map((rows) => table(...rows)),
);

describe("the text of a paper", () => {
  it("gives the same paper back, whatever stands in it", () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (document) => {
        expect(parseText(textOf(document))).toEqual(document);
      }),
    );
  });

  it("takes any text as a paper", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        expect(() => parseText(text)).not.toThrow();
      }),
    );
    expect(parseText("Dear all,\r\n#hash is no mark\n\n# A title")).toEqual([
      paragraph("Dear all,", "#hash is no mark"),
      title("A title"),
    ]);
  });

  it("lets a mark stand for itself after a backslash", () => {
    const document = [
      paragraph("# 1 in our town", "- 5 °C", "| x", "\\ y", "2. floor"),
      table(["a | b", "c\\d"]),
    ];
    expect(parseText(textOf(document))).toEqual(document);
  });
});
