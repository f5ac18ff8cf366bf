import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ownValues, piecesOf } from "./own-values";

describe("piecesOf", () => {
  it("marks whole values and nothing inside a longer number", () => {
    const values = ownValues({ serverLanAddress: "192.168.0.10", port: 587, wanInterface: "eth0" });
    const marked = piecesOf("nft dport 587 to 192.168.0.10:25 # eth0 15870 192.168.0.100", values);
    expect(marked.filter(({ isOwn }) => isOwn).map(({ text }) => text)).toEqual([
      "587",
      "192.168.0.10",
      "eth0",
    ]);
  });

  it("changes no letter of what will be copied", () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string({ minLength: 1, maxLength: 4 })), (text, values) => {
        expect(
          piecesOf(text, values)
            .map((piece) => piece.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});
