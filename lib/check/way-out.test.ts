import { describe, expect, it } from "vitest";
import { profileSchema } from "@/lib/core/profile";
import { addressDoubts } from "./public-address";
import { wayOut } from "./way-out";

const control = (port: number, transport: "open" | "timeout" | "not-judged" | "dns-failure") => ({
  target: { role: "control" as const, host: "c.example", address: null, port },
  transport,
});

describe("wayOut", () => {
  it.each([
    [[], { mail: "unknown", web: "unknown" }],
    [[control(25, "timeout"), control(443, "open")], { mail: "blocked", web: "open" }],
    [[control(25, "timeout"), control(25, "open")], { mail: "open", web: "unknown" }],
    [[control(25, "not-judged")], { mail: "unknown", web: "unknown" }],
    [[control(25, "dns-failure")], { mail: "unknown", web: "unknown" }],
    [[control(587, "open")], { mail: "unknown", web: "unknown" }],
  ])("%j gives %j", (observations, expected) => {
    expect(wayOut(observations)).toEqual(expected);
  });
});

describe("addressDoubts", () => {
  const profile = profileSchema.parse({
    version: 1,
    name: "Minami",
    lines: [{ id: "classroom" }, { id: "office", publicAddress: "198.51.100.7" }],
    server: { host: "mail.minami.example" },
  });
  const from = (line: string, publicAddress: string | null) => ({ vantage: { line, publicAddress } });

  it("asks where a classroom's result came from the office's address", () => {
    expect(addressDoubts(profile, [from("classroom", "198.51.100.7")])).toEqual([
      { kind: "other-line", line: "classroom", belongsTo: "office", address: "198.51.100.7" },
    ]);
  });

  it("asks once where two lines share one address", () => {
    expect(addressDoubts(profile, [from("office", "203.0.113.1"), from("classroom", "203.0.113.1")])).toEqual(
      [{ kind: "shared", line: "classroom", with: "office", address: "203.0.113.1" }],
    );
  });

  it("asks nothing where addresses fit or are not known", () => {
    expect(addressDoubts(profile, [from("office", "198.51.100.7"), from("classroom", null)])).toEqual([]);
  });
});
