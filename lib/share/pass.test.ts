import { describe, expect, it } from "vitest";
import { isPass, issuePass, passIn, passSeconds } from "./pass";

const now = new Date("2026-11-24T01:00:00Z");
const lock = { id: "a", password: "scrypt$x$y" };
const pass = issuePass(lock, now, "secret");

describe("a pass", () => {
  it("opens its link", () => {
    expect(isPass(pass, lock, now, "secret")).toBe(true);
  });

  it.each([
    ["another link", pass, { ...lock, id: "b" }, now, "secret"],
    ["another password", pass, { ...lock, password: "scrypt$x$z" }, now, "secret"],
    ["a later day", pass, lock, new Date(now.getTime() + passSeconds * 1000), "secret"],
    ["another installation", pass, lock, now, "other"],
    ["a longer life", pass.replace(/^\d+/, "99999999999"), lock, now, "secret"],
    ["nothing", "", lock, now, "secret"],
  ] as const)("opens nothing for %s", (_, value, asked, at, secret) => {
    expect(isPass(value, asked, at, secret)).toBe(false);
  });

  it("is found among other cookies", () => {
    expect(passIn(`a=b; mailpath-share=${pass}; c=d`)).toBe(pass);
    expect(passIn(`not-mailpath-share=${pass}`)).toBe("");
    expect(passIn(null)).toBe("");
  });
});
