import { describe, expect, it } from "vitest";
import { changeRows } from "./form-rows";

const values = {
  name: "Minami",
  "lines.count": "3",
  "lines.0.id": "a",
  "lines.1.id": "b",
  "lines.1.uses.office": "on",
  "lines.2.id": "c",
  "contacts.count": "0",
};

describe("changeRows", () => {
  it("adds an empty row", () => {
    expect(changeRows(values, "add-contacts")).toEqual({ ...values, "contacts.count": "1" });
  });

  it("removes one row and moves those behind it up", () => {
    expect(changeRows(values, "remove-lines.1")).toEqual({
      name: "Minami",
      "lines.count": "2",
      "lines.0.id": "a",
      "lines.1.id": "c",
      "contacts.count": "0",
    });
  });

  it("leaves the form alone where the row is not there, and other buttons to others", () => {
    expect(changeRows(values, "remove-lines.9")).toEqual(values);
    expect(changeRows(values, "save")).toBeNull();
    expect(changeRows(values, "remove-notes.1")).toBeNull();
  });

  it("never grows beyond what a school may have", () => {
    expect(changeRows({ "lines.count": "12" }, "add-lines")).toEqual({ "lines.count": "12" });
  });
});
