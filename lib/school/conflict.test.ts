import { describe, expect, it } from "vitest";
import { profileSchema } from "@/lib/core/profile";
import { differingSections, mergeProfiles } from "./conflict";

const theirs = profileSchema.parse({
  version: 1,
  name: "Minami",
  lines: [{ id: "classroom" }],
  server: { host: "mail.minami.example" },
  notes: "theirs",
});
const mine = { ...theirs, name: "Minami Junior High", notes: "mine" };

describe("conflict of two editors", () => {
  it("names what differs", () => {
    expect(differingSections(mine, theirs)).toEqual(["name", "notes"]);
    expect(differingSections(theirs, theirs)).toEqual([]);
  });

  it("keeps each person's chosen part", () => {
    const merged = mergeProfiles(mine, theirs, new Set(["notes"]));
    expect(merged.name).toBe("Minami Junior High");
    expect(merged.notes).toBe("theirs");
  });
});
