import { describe, expect, it } from "vitest";
import { profileSchema } from "@/lib/core/profile";
import { manualVantage, placeOf, placeValue, requirePlace } from "./place";

const profile = profileSchema.parse({
  version: 1,
  name: "Minami",
  lines: [{ id: "classroom" }],
  server: { host: "mail.minami.example" },
});

describe("places of a form", () => {
  it.each(["outside", "server-lan", "server", "line:classroom"])("keeps %s", (value) => {
    const place = placeOf(value);
    expect(place && placeValue(place)).toBe(value);
  });

  it.each(["", "line", "home", "outside:x", "line:nowhere"])("refuses %j", (value) => {
    expect(() => requirePlace(profile, value)).toThrow();
  });

  it("makes a line its own vantage", () => {
    expect(manualVantage({ place: "line", line: "classroom" })).toMatchObject({
      id: "classroom",
      kind: "manual",
      line: "classroom",
    });
    expect(manualVantage({ place: "outside", line: null })).toMatchObject({ id: "outside", line: null });
  });
});
