import { describe, expect, it } from "vitest";
import { ownerSchema } from "./schema";

const owner = { name: "田中", email: " Tanaka@Example.JP ", password: "rain over the harbour" };

const problems = (input: unknown) =>
  Object.fromEntries(
    (ownerSchema.safeParse(input).error?.issues ?? []).map(({ path, message }) => [path.join("."), message]),
  );

describe("ownerSchema", () => {
  it("keeps one spelling of an address", () => {
    expect(ownerSchema.parse(owner).email).toBe("tanaka@example.jp");
  });

  it.each([
    [{ ...owner, password: "elevenchars" }, { password: "password-short" }],
    [{ ...owner, password: "short" }, { password: "password-short" }],
    [{ ...owner, password: "password123" }, { password: "password-common" }],
    [{ ...owner, password: "PassWord123" }, { password: "password-common" }],
    [{ ...owner, password: "aaaaaaaaaa" }, { password: "password-common" }],
    [{ ...owner, password: "12345678" }, { password: "password-common" }],
    [
      { ...owner, email: "long.name@example.jp", password: "LONG.name@example.jp" },
      { password: "password-common" },
    ],
    [{ ...owner, email: "nobody" }, { email: "email" }],
    [{ ...owner, name: "   " }, { name: "required" }],
    [{ ...owner, name: "x".repeat(101) }, { name: "too-long" }],
  ])("refuses %j", (input, expected) => {
    expect(problems(input)).toEqual(expected);
  });

  it("reads full-width and half-width letters of a password as the same", () => {
    expect(ownerSchema.parse({ ...owner, password: "ｍｉｚｕｕｍｉ－７７７７" }).password).toBe(
      "mizuumi-7777",
    );
  });
});
