import "server-only";
import { createHmac } from "node:crypto";
import { parseSetCookieHeader } from "better-auth/cookies";
import { cookies, headers } from "next/headers";
import { peerOf } from "@/lib/platform/peer";
import { absoluteSeconds, auth } from "./auth";

/** `https` where the browser's own connection is: ours, or a proxy's that says so. */
export const isSecureRequest = (origin: string | null): boolean => origin?.startsWith("https://") === true;

/** Sessions that began before this are over, however busy they are. */
export const oldestStart = (): Date => new Date(Date.now() - absoluteSeconds * 1000);

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

/** Opens a session for a person who has proven who they are, with a token of its own (ASVS 7.2.4). */
export async function startSession(userId: string): Promise<void> {
  const head = await headers();
  const { internalAdapter, secret, authCookies } = await auth().$context;
  const ipAddress = peerOf(head) ?? "";
  const userAgent = (head.get("user-agent") ?? "").slice(0, 512);
  const { token } = await internalAdapter.createSession(userId, false, { ipAddress, userAgent });
  const signature = createHmac("sha256", secret).update(token).digest("base64");
  (await cookies()).set(authCookies.sessionToken.name, `${token}.${signature}`, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: isSecureRequest(head.get("origin")),
    maxAge: absoluteSeconds,
  });
}
