import { randomInt } from "node:crypto";

/** Short, easy to type on any keyboard, and not a word of any mail. */
const beginnings = [
  "kumo",
  "hoshi",
  "yama",
  "kawa",
  "mori",
  "sora",
  "hana",
  "tsuki",
  "nami",
  "kaze",
] as const;

/** A one-time word for a message's subject: about 33 bits, and good for one repair alone. */
export const mintWord = (): string =>
  `${beginnings[randomInt(beginnings.length)] ?? "kumo"}-${String(randomInt(1_000_000_000)).padStart(9, "0")}`;
