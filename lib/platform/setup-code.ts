import { randomInt } from "node:crypto";
import { keptSecret, sameText } from "./crypto";
import { env } from "./env";

/** No 0, 1, I, L, O, U: read aloud and typed without a mistake. 10 of 30 characters: 49 bits, and throttled. */
const alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

const letters = (count: number) =>
  Array.from({ length: count }, () => alphabet[randomInt(alphabet.length)]).join("");

/** The code that whoever sets up from another machine must know; printed in the terminal, kept in the data folder. */
export const setupCode = (): string =>
  keptSecret(env().dataFolder, "setup-code", () => `${letters(5)}-${letters(5)}`);

/** Compares as typed by a person: case, spaces and hyphens do not count. */
export const isSetupCode = (text: string): boolean => sameText(plain(text), plain(setupCode()));

const plain = (text: string): string => text.toUpperCase().replace(/[^0-9A-Z]/g, "");
