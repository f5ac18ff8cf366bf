import { describe, expect, it } from "vitest";
import {
  covers,
  type Grants,
  noGrants,
  rightEverywhere,
  rightIn,
  rights,
  roleOf,
  seenSchools,
} from "./rights";

const grants = (everywhere: Grants["everywhere"], schools: Grants["schools"] = {}): Grants => ({
  everywhere,
  schools,
});

describe("rights", () => {
  it.each([
    ["nobody", noGrants, null],
    ["a viewer of another school", grants(null, { other: "viewer" }), null],
    ["a viewer", grants(null, { here: "viewer" }), "view"],
    ["an editor", grants(null, { here: "editor" }), "edit"],
    ["a viewer of all who edits here", grants("viewer", { here: "editor" }), "edit"],
    ["an editor of all, viewer here by an older grant", grants("editor", { here: "viewer" }), "edit"],
    ["an owner", grants("owner"), "own"],
  ] as const)("%s", (_, held, right) => {
    expect(rightIn(held, "here")).toBe(right);
  });

  it("hold those before them, and nothing holds none", () => {
    const table = rights.map((held) => rights.map((asked) => covers(held, asked)));
    expect(table).toEqual([
      [true, false, false],
      [true, true, false],
      [true, true, true],
    ]);
    expect(rights.some((asked) => covers(null, asked))).toBe(false);
  });

  it("narrow what is listed, to nothing where nothing is granted", () => {
    expect(seenSchools(noGrants)).toEqual({ in: [] });
    expect(seenSchools(grants(null, { a: "viewer", b: "editor" }))).toEqual({ in: ["a", "b"] });
    expect(seenSchools(grants("viewer"))).toBeUndefined();
    expect(rightEverywhere(grants(null, { a: "editor" }))).toBeNull();
  });

  it("are never read from a word that is no role, nor from an object's own methods", () => {
    expect([roleOf("admin"), roleOf("none"), roleOf("")]).toEqual([null, null, null]);
    expect(rightIn(noGrants, "constructor")).toBeNull();
    expect(rightIn(noGrants, "__proto__")).toBeNull();
  });
});
