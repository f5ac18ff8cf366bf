import { expect, it } from "vitest";
import { printable, withoutUnseen } from "./text";

const half = "\ud83d";

it.each([
  ["a NUL", "mail\u0000host", "mailhost"],
  ["marks that turn text around", "\u202egnp.exe\u202c", "gnp.exe"],
  ["a zero-width space and a byte-order mark", "\ufeffmail\u200b", "mail"],
  ["half an emoji", `a${half}b`, "ab"],
  ["nothing of tabs and lines", "a\tb\r\nc", "a\tb\r\nc"],
  ["nothing of Japanese, emoji and joined emoji", "青空小学校 🏫 👩‍🏫", "青空小学校 🏫 👩‍🏫"],
])("takes %s out of what was typed", (_, typed, kept) => {
  expect(withoutUnseen(typed)).toBe(kept);
});

it("makes a network's text one printable line that ends within its limit, never inside a character", () => {
  expect(printable("220 a\r\n\u0000\u202eb")).toBe("220 a\ufffd\ufffd\ufffd\ufffdb");
  expect(printable("x".repeat(600))).toHaveLength(512);
  expect(printable("ab🏫", 3)).toBe("ab\ufffd");
  expect(printable("ab🏫", 4)).toBe("ab🏫");
});
