import { describe, expect, it } from "vitest";
import { isOnlyLocal, isOnlyNear, publicBase } from "./address";

describe("publicBase", () => {
  it("prefers what the operator set, then what the browser used", () => {
    const browser = new Headers({ origin: "http://192.168.0.5:3000", host: "192.168.0.5:3000" });
    expect(publicBase("https://mail.example.jp", browser)).toBe("https://mail.example.jp");
    expect(publicBase(null, browser)).toBe("http://192.168.0.5:3000");
    expect(publicBase(null, new Headers({ host: "mailpath.lan:3000" }))).toBe("http://mailpath.lan:3000");
  });
});

describe("isOnlyLocal", () => {
  it.each([
    ["http://localhost:3000", true],
    ["http://127.0.0.2:3000", true],
    ["http://[::1]:3000", true],
    ["http://192.168.0.5:3000", false],
    ["https://mail.example.jp", false],
  ])("%s: %s", (base, expected) => {
    expect(isOnlyLocal(base)).toBe(expected);
  });
});

describe("isOnlyNear", () => {
  it.each([
    ["http://localhost:3000", true],
    ["http://192.168.0.5:3000", true],
    ["http://100.64.0.1", true],
    ["http://[fd00::1]:3000", true],
    ["http://mailpath:3000", true],
    ["http://mailpath.local", true],
    ["https://mailpath.home.arpa", true],
    ["https://mail.example.jp", false],
    ["http://203.0.113.5:3000", false],
    ["http://[2a01:4f8::1]", false],
  ])("%s: %s", (base, expected) => {
    expect(isOnlyNear(base)).toBe(expected);
  });
});
