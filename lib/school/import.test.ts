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
    [JSON.stringify({ ...profile, version: "1" }), "file"],
    ["\u0000", "file"],
  ])("refuses %.40j, which is no profile", (text, key) => {
    expect(readImport(text)).toMatchObject({ ok: false, code: "invalid", fields: { text: key } });
  });

  it("names the version that it cannot read", () => {
    expect(readImport(JSON.stringify({ ...profile, version: 2 }))).toMatchObject({
      detail: { version: 2 },
      fields: { text: "version" },
    });
  });

  it.each([
    [{ server: { host: "a b" } }, "server.host"],
    [{ lines: [] }, "lines"],
    [{ lines: [{ id: "classroom" }, { id: "Büro" }] }, "lines[1].id"],
    [{ controls: [{ host: "mx.example", port: 70000 }] }, "controls[0].port"],
    [{ notes: "x".repeat(20_001) }, "notes"],
  ])("names what does not fit in %.60j", (change, where) => {
    expect(readImport(JSON.stringify({ ...profile, ...change }))).toMatchObject({
      detail: { where },
      fields: { text: "file-part" },
    });
  });

  it("keeps nothing that nobody sees", () => {
    const odd = { name: "Mi\u202enami\u0000", notes: "a\nb\u200b", recipeParams: { note: ["\u0000x"] } };
    expect(readImport(JSON.stringify({ ...profile, ...odd }))).toMatchObject({
      profile: { name: "Minami", notes: "a\nb", recipeParams: { note: ["x"] } },
    });
  });
});
