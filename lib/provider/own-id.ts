import { randomBytes } from "node:crypto";

const longest = 40;

/** An id that no entry has: what Latin letters the name has, so that a profile can be read, and chance. */
export function newOwnId(name: string): string {
  const plain = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return ["own", plain.slice(0, longest), randomBytes(4).toString("hex")]
    .filter((part) => part !== "")
    .join("-");
}
