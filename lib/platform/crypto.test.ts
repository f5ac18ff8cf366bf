import { mkdtemp, readdir, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hashPassword, hashToken, keptSecret, mintToken, sameText, verifyPassword } from "./crypto";

describe("tokens", () => {
  it("carry 256 bits and never repeat", () => {
    const tokens = Array.from({ length: 1_000 }, mintToken);
    expect(new Set(tokens).size).toBe(1_000);
    for (const token of tokens) expect(Buffer.from(token, "base64url")).toHaveLength(32);
  });

  it("are stored as their SHA-256", () => {
    expect(hashToken("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  it("compare whatever their lengths", () => {
    expect(sameText("abc", "abc")).toBe(true);
    expect(sameText("abc", "abcd")).toBe(false);
    expect(sameText("", "")).toBe(true);
  });
});

describe("passwords", () => {
  it("verify, in whichever Unicode form they are typed", async () => {
    const stored = await hashPassword("がっこう");
    expect(stored).toMatch(/^scrypt\$/);
    expect(await verifyPassword("がっこう".normalize("NFD"), stored)).toBe(true);
    expect(await verifyPassword("がっこ", stored)).toBe(false);
  });

  it("have a salt each, and junk never verifies", async () => {
    expect(await hashPassword("same")).not.toBe(await hashPassword("same"));
    for (const junk of ["", "scrypt", "scrypt$$", "bcrypt$a$b", "scrypt$YQ$YQ"])
      expect(await verifyPassword("same", junk)).toBe(false);
  });

  it("many at once all come through", async () => {
    const stored = await hashPassword("x");
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, n) => verifyPassword(n === 3 ? "x" : "y", stored)),
    );
    expect(answers).toEqual([false, false, false, true, false]);
  });
});

describe("a kept secret", () => {
  it("is made once, readable by its owner alone, and leaves no draft", async () => {
    const folder = join(await mkdtemp(join(tmpdir(), "mailpath-secret-")), "data");
    const first = keptSecret(folder, "auth-secret");
    expect(first.length).toBeGreaterThanOrEqual(43);
    expect(keptSecret(folder, "auth-secret")).toBe(first);
    expect((await stat(join(folder, "auth-secret"))).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(["auth-secret"]);
  });
});
