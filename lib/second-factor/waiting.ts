import "server-only";
import { cookies, headers } from "next/headers";
import { isSecureRequest } from "@/lib/account/session";
import { mintToken } from "@/lib/platform/crypto";
import { pendingUser } from "./data";
import { createPending } from "./mutations";

const cookie = "mailpath.waiting";
const path = "/sign-in";

/** The browser that gave the right password is to give the code as well: it holds a token of five minutes. */
export async function awaitCode(userId: string): Promise<void> {
  const token = mintToken();
  await createPending(userId, token, new Date());
  const secure = isSecureRequest((await headers()).get("origin"));
  (await cookies()).set(cookie, token, { httpOnly: true, sameSite: "strict", path, secure, maxAge: 300 });
}

/** Who is to give a code in this browser; null where nobody is, or it took too long. */
export async function waitingForCode(): Promise<{ userId: string; token: string } | null> {
  const token = (await cookies()).get(cookie)?.value;
  const userId = token === undefined ? null : await pendingUser(token, new Date());
  return token === undefined || userId === null ? null : { userId, token };
}

export async function forgetWaiting(): Promise<void> {
  (await cookies()).set(cookie, "", { path, maxAge: 0 });
}
