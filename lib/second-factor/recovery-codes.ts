import { randomInt } from "node:crypto";
import { hashToken } from "@/lib/platform/crypto";

/** Without look-alikes: they are copied by hand. Ten of them hold 49 bits, and guesses are throttled. */
const alphabet = "23456789abcdefghjkmnpqrstvwxyz";

const piece = () => Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join("");

export const codeCount = 10;

export const mintRecoveryCodes = (): string[] =>
  Array.from({ length: codeCount }, () => `${piece()}-${piece()}`);

/** What is stored of a code: the same however a person types it, and of one person's only. */
export const hashRecoveryCode = (userId: string, typed: string): string =>
  hashToken(
    `${userId} ${typed
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[^0-9a-z]/g, "")}`,
  );
