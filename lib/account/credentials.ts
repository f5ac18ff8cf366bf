import { verifyPassword } from "@/lib/platform/crypto";

/** No password has this key: it only takes the time that a real one takes. */
const nobodys = `scrypt$${Buffer.alloc(16).toString("base64url")}$${Buffer.alloc(32).toString("base64url")}`;

/** Whether a password is right; it takes as long for a person who is not there. */
export async function isRightPassword(password: string, stored: string | null): Promise<boolean> {
  return (await verifyPassword(password, stored ?? nobodys)) && stored !== null;
}
