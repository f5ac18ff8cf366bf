import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openSealed, sealText } from "./seal";

const folder = mkdtempSync(join(tmpdir(), "mailpath-seal-"));
process.env.MAILPATH_DATA = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("sealed text", () => {
  it("opens where it belongs, shows nothing of itself, and never looks the same twice", () => {
    const sealed = sealText("ひみつの secret", "totp:u1");
    expect(openSealed(sealed, "totp:u1")).toBe("ひみつの secret");
    expect(sealed).not.toContain("secret");
    expect(Buffer.from(sealed.split(".")[3] ?? "", "base64url").toString()).not.toContain("secret");
    expect(sealText("ひみつの secret", "totp:u1")).not.toBe(sealed);
  });

  it("stays shut elsewhere, altered, cut, or under another key", () => {
    const sealed = sealText("text", "totp:u1");
    expect(openSealed(sealed, "totp:u2")).toBeNull();
    const [mark, iv, tag, body = ""] = sealed.split(".");
    const flipped = Buffer.from(body, "base64url");
    flipped[0] = (flipped[0] ?? 0) ^ 1;
    expect(openSealed([mark, iv, tag, flipped.toString("base64url")].join("."), "totp:u1")).toBeNull();
    expect(openSealed([mark, iv, (tag ?? "").slice(0, 6), body].join("."), "totp:u1")).toBeNull();
    for (const junk of ["", "text", "sealed1...", "sealed1.a.b.c"])
      expect(openSealed(junk, "totp:u1")).toBeNull();
    rmSync(join(folder, "sealing-key"));
    expect(openSealed(sealed, "totp:u1")).toBeNull();
  });
});
