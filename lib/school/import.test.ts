import { describe, expect, it } from "vitest";
import { readImport } from "./import";

const profile = {
  version: 1,
  name: "Minami",
  lines: [{ id: "classroom", isp: "moon-net" }],
  server: { host: "mail.minami.example" },
};

describe("readImport", () => {
  it("reads a profile and names what it does not know", () => {
    expect(readImport(`\ufeff${JSON.stringify(profile)}`)).toMatchObject({
      profile: { name: "Minami" },
      unknown: ["lines[0].isp: moon-net"],
    });
  });

  it.each([
    ["junk", "file"],
    ["null", "file"],
    ["[1]", "file"],
    [JSON.stringify({ ...profile, version: 2 }), "version"],
    [JSON.stringify({ ...profile, version: "1" }), "file"],
    [JSON.stringify({ ...profile, server: { host: "a b" } }), "file"],
    [JSON.stringify({ ...profile, lines: [] }), "file"],
  ])("refuses %.40s", (text, key) => {
    expect(readImport(text)).toMatchObject({ ok: false, code: "invalid", fields: { text: key } });
  });
});
