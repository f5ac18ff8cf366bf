import { describe, expect, it } from "vitest";
import type { OwnProvider } from "../types";
import { bookOf, shippedBook } from "./book";
import { ocn } from "./ocn";
import { factWords } from "./provider-words";

const corrected: OwnProvider = {
  ...ocn,
  name: { en: "OCN", ja: "OCN" },
  direction: "none",
  ports: [],
  sources: [{ url: "Telephone call, Ms Tanaka", year: 2026, by: "provider" }],
};
const city: OwnProvider = { ...corrected, id: "own-city-1", name: { en: "City Net", ja: "市ネット" } };

describe("a book of providers", () => {
  it("gives each provider of a school once, in its order", () => {
    const records = shippedBook.records(["nifty", "other", "ocn", "nifty"]);
    expect(records.map(({ id }) => id)).toEqual(["nifty", "ocn"]);
  });

  it("puts an administrator's entry before the shipped one, and says whose it is", () => {
    const book = bookOf([corrected, city]);
    expect(factWords(book.record("ocn") ?? ocn, "en")).toBe("OCN does not block port 25.");
    expect(book.label("ocn", "en")).toBe("OCN (own entry)");
    expect(book.label("nifty", "ja")).toBe("@nifty");
    expect(book.name("own-city-1", "ja")).toBe("市ネット");
    expect(book.choices("en")[0]).toEqual({ id: "own-city-1", name: "City Net (own entry)" });
    expect(book.choices("en").filter(({ id }) => id === "ocn")).toHaveLength(1);
  });

  it("reads an id of an entry that was taken away as another provider", () => {
    expect(shippedBook.record("own-city-1")).toBeNull();
    expect(shippedBook.name("own-city-1", "en")).toBe("Another, or not known");
  });
});
