import "server-only";
import { parseSetCookieHeader } from "better-auth/cookies";
import { cookies, headers } from "next/headers";
import { absoluteSeconds, auth } from "./auth";

/** `https` where the browser's own connection is: ours, or a proxy's that says so. */
export const isSecureRequest = (origin: string | null): boolean => origin?.startsWith("https://") === true;

/** Hands Better Auth's cookies to the browser. The store decides when a session ends, the cookie only outlives it. */
export async function setSessionCookies(from: Headers): Promise<void> {
  const jar = await cookies();
  const secure = isSecureRequest((await headers()).get("origin"));
  for (const [name, { value, "max-age": maxAge }] of parseSetCookieHeader(from.getSetCookie().join(", "))) {
    if (value === "" || maxAge === 0) jar.delete(name);
    else
      jar.set(name, value, { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge: absoluteSeconds });
  }
}

/** Ends this browser's session on the server and takes its cookie away. */
export async function endSession(): Promise<void> {
  const answer = await auth().api.signOut({ headers: await headers(), returnHeaders: true });
  await setSessionCookies(answer.headers);
}

/** Opens a session for the right password and gives whose it is; throws Better Auth's 401 for a wrong one. */
export async function startSession(email: string, password: string): Promise<string> {
  const answer = await auth().api.signInEmail({
    body: { email, password },
    headers: await headers(),
    returnHeaders: true,
  });
  await setSessionCookies(answer.headers);
  return answer.response.user.id;
}
