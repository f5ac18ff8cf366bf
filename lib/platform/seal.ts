import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { keptSecret } from "./crypto";
import { env } from "./env";

/** Who opens the database without the data folder's key file reads none of what is sealed. */
const key = (): Buffer => createHash("sha256").update(keptSecret(env().dataFolder, "sealing-key")).digest();

const mark = "sealed1";

/** AES-256-GCM. `place` names where the text belongs (`totp:<user id>`): sealed text moved elsewhere does not open. */
export function sealText(text: string, place: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key(), iv).setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return [mark, ...[iv, cipher.getAuthTag(), body].map((part) => part.toString("base64url"))].join(".");
}

/** The text again; null where it was altered, moved, or sealed by another installation's key. */
export function openSealed(sealed: string, place: string): string | null {
  const [kind, iv = "", tag = "", body = ""] = sealed.split(".");
  if (kind !== mark) return null;
  const bytes = (part: string) => Buffer.from(part, "base64url");
  if (bytes(tag).length !== 16) return null;
  try {
    const decipher = createDecipheriv("aes-256-gcm", key(), bytes(iv)).setAAD(Buffer.from(place));
    decipher.setAuthTag(bytes(tag));
    return Buffer.concat([decipher.update(bytes(body)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}
