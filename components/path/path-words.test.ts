import { describe, expect, it } from "vitest";
import { clip, wrap } from "./path-words";

describe("notes beside the map", () => {
  it("are broken into lines and lose nothing", () => {
    const text = "? 25, 587, 2525, 5870, 10025: not checked";
    expect(wrap(text, 24)).toEqual(["? 25, 587, 2525, 5870,", "10025: not checked"]);
    expect(wrap("✓ この Mailpath: 2525、5870番は通る", 20)).toEqual([
      "✓ この Mailpath:",
      "2525、5870番は通る",
    ]);
    expect(wrap("short", 24)).toEqual(["short"]);
  });

  it("cut what has no place to break", () => {
    expect(wrap("verylongwordwithoutaplacetobreak", 10)).toEqual(["verylongwo…"]);
    expect(clip("教室のプロバイダー", 10)).toBe("教室のプロ…");
  });
});
