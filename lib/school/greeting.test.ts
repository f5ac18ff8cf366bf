import { describe, expect, it } from "vitest";
import { guessMta } from "./greeting";

describe("guessMta", () => {
  it.each([
    ["220 mail.school.example ESMTP Postfix (Debian/GNU)", "postfix"],
    ["220 mail.school.example ESMTP Sendmail 8.17.1/8.17.1; Tue, 24 Nov 2026 10:00:00 +0900", "sendmail-m4"],
    ["220 mail.school.example ESMTP Exim 4.96 Tue, 24 Nov 2026 10:00:00 +0900", "exim"],
    ["220 mail.school.example ESMTP OpenSMTPD", "opensmtpd"],
    ["220 mail.school.example Microsoft ESMTP MAIL Service ready", "exchange"],
    ["220 mail.school.example ESMTP", null],
  ])("%s is %s", (greeting, expected) => {
    expect(guessMta(greeting)).toBe(expected);
  });
});
