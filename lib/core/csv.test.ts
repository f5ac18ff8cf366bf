import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromCsv, toCsv } from "./csv";

const bodyOf = (rows: Parameters<typeof toCsv>[0]) => toCsv(rows).slice(1);

describe("toCsv", () => {
  it("writes what RFC 4180 says, with a byte order mark", () => {
    expect(toCsv([["a", 1, true, null, new Date(0)]])).toBe("\uFEFFa,1,true,,1970-01-01T00:00:00.000Z\r\n");
    expect(bodyOf([['say "no"', "a,b", "two\nlines"]])).toBe('"say ""no""","a,b","two\nlines"\r\n');
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "|calc"])(
    "takes the meaning from a formula: %j",
    (text) => expect(bodyOf([[text]])).toBe(`"'${text}"\r\n`),
  );

  it("leaves numbers numbers", () => expect(bodyOf([[-1, 2.5]])).toBe("-1,2.5\r\n"));
});

describe("fromCsv", () => {
  it("reads other programs' habits", () => {
    expect(fromCsv('a,b\n"c ""d""",\n\n1,2')).toEqual([
      ["a", "b"],
      ['c "d"', ""],
      ["1", "2"],
    ]);
    expect(fromCsv('"never closed')).toEqual([["never closed"]]);
  });

  it("gives back what was written", () => {
    const cell = fc.string({ unit: "binary" }).map((text) => text.replaceAll("\0", ""));
    const sheet = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(sheet, (rows) => {
        expect(fromCsv(toCsv(rows))).toEqual(rows.map((row) => row.map(unmarked)));
      }),
    );
  });
});

/** An apostrophe that stood before a formula already cannot be told from ours. */
const unmarked = (text: string) => (/^'\s*[=+\-@\t\r\n＝＋－＠|]/.test(text) ? text.slice(1) : text);
