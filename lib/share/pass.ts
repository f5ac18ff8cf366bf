import { createHmac } from "node:crypto";
import { sameText } from "@/lib/platform/crypto";

/** How long a password that was typed once opens its link on that browser. */
export const passSeconds = 12 * 3600;
export const passCookie = "mailpath-share";

type Lock = { id: string; password: string | null };

const sign = ({ id, password }: Lock, until: number, secret: string): string =>
  createHmac("sha256", secret)
    .update(JSON.stringify([id, password, until]))
    .digest("base64url");

/** A cookie's value that says: the password of this link was typed. Another password makes it worthless. */
export function issuePass(lock: Lock, now: Date, secret: string): string {
  const until = Math.floor(now.getTime() / 1000) + passSeconds;
  return `${until}.${sign(lock, until, secret)}`;
}

export function isPass(value: string, lock: Lock, now: Date, secret: string): boolean {
  const [, until = "", signature = ""] = /^(\d{1,12})\.([\w-]{43})$/.exec(value) ?? [];
  return Number(until) * 1000 > now.getTime() && sameText(signature, sign(lock, Number(until), secret));
}

/** The pass among a request's cookies; empty where there is none. */
export const passIn = (cookies: string | null): string =>
  cookies === null ? "" : (new RegExp(`(?:^|;\\s*)${passCookie}=([\\w.-]{1,100})`).exec(cookies)?.[1] ?? "");
