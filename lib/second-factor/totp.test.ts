import { describe, expect, it } from "vitest";
import { codeOf, matchingStep, mintSecret, otpauthAddress, stepAt, toBase32 } from "./totp";

const secret = toBase32(Buffer.from("12345678901234567890"));
const at = (seconds: number) => new Date(seconds * 1000);

describe("time-based codes", () => {
  // RFC 6238, appendix B, SHA-1: the last six of its eight digits.
  it.each([
    [59, "287082"],
    [1111111109, "081804"],
    [1111111111, "050471"],
    [1234567890, "005924"],
    [2000000000, "279037"],
    [20000000000, "353130"],
  ])("are those of RFC 6238 at %i s", (seconds, code) => {
    expect(codeOf(secret, stepAt(at(seconds)))).toBe(code);
  });

  it("are taken one step early and one late, however they are typed, and no more", () => {
    const code = codeOf(secret, 100);
    for (const step of [99, 100, 101]) expect(matchingStep(secret, code, at(step * 30))).toBe(100);
    for (const step of [98, 102])
      expect(matchingStep(secret, code, at(step * 30 + 29 * (step === 98 ? 1 : 0)))).toBeNull();
    expect(matchingStep(secret, ` ${code.slice(0, 3)} ${code.slice(3)}`, at(3000))).toBe(100);
    for (const junk of ["", "12345", "1234567", "abcdef", "-12345"])
      expect(matchingStep(secret, junk, at(3000))).toBeNull();
  });

  it("come from 160 bits that never repeat", () => {
    const secrets = Array.from({ length: 100 }, mintSecret);
    expect(new Set(secrets).size).toBe(100);
    for (const one of secrets) expect(one).toMatch(/^[A-Z2-7]{32}$/);
  });

  it("are named in an address that apps read", () => {
    expect(otpauthAddress("ABC", "a b@example.jp")).toBe(
      "otpauth://totp/Mailpath%3Aa%20b%40example.jp?secret=ABC&issuer=Mailpath",
    );
  });
});
