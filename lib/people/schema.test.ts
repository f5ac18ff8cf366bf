import { describe, expect, it } from "vitest";
import { grantOf } from "./schema";

describe("a grant from a form", () => {
  it.each([
    [
      { role: "viewer", reach: "all" },
      { role: "viewer", schools: "all" },
    ],
    [
      { role: "editor", reach: "some", "school.a": "on", "school.b": "on" },
      { role: "editor", schools: ["a", "b"] },
    ],
    [
      { role: "owner", reach: "some", "school.a": "on" },
      { role: "owner", schools: "all" },
    ],
  ])("reads %j", (values, granted) =>
    expect(grantOf(values as Record<string, string>).data).toEqual(granted),
  );

  it.each([
    { reach: "all" },
    { role: "admin", reach: "all" },
    { role: "viewer" },
    { role: "editor", reach: "some" },
  ])("grants nothing for %j", (values) =>
    expect(grantOf(values as Record<string, string>).success).toBe(false),
  );
});
