import { describe, expect, it } from "vitest";
import { chooseLocale, chooseZone } from "./locale";

describe("chooseLocale", () => {
  it.each([
    ["ja", "en", "ja"],
    ["xx", "ja", "ja"],
    [undefined, "ja-JP,ja;q=0.9,en;q=0.8", "ja"],
    [undefined, "fr;q=0.9, en;q=0.2, ja;q=0.5", "ja"],
    [undefined, "ja;q=0, en;q=0.1", "en"],
    [undefined, "fr", "en"],
    [undefined, null, "en"],
    [undefined, "ja;q=nonsense, en", "en"],
  ])("cookie %s and header %s give %s", (cookie, header, expected) => {
    expect(chooseLocale(cookie, header)).toBe(expected);
  });
});

describe("chooseZone", () => {
  it("takes a known zone and refuses junk", () => {
    expect(chooseZone("Asia/Tokyo")).toBe("Asia/Tokyo");
    expect(chooseZone("Europe/Paris")).toBe("Europe/Paris");
    expect(chooseZone("No/Where")).toBe(chooseZone(undefined));
    expect(chooseZone("%E0%A4%A")).toBe(chooseZone(undefined));
  });
});
