import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { AppError } from "@/lib/core/error";
import { peerOf } from "@/lib/platform/peer";
import { absoluteSeconds, auth } from "./auth";
import { grantsOf, hasOwner } from "./data";
import { covers, type Right, rightEverywhere } from "./rights";
import { asUserScope, type UserScope } from "./types";

const isTooOld = (createdAt: Date): boolean => Date.now() - createdAt.getTime() > absoluteSeconds * 1000;

/** The signed-in person, or null. Asked once per request. */
export const getUser = cache(async (): Promise<UserScope | null> => {
  const head = await headers();
  const found = await auth().api.getSession({ headers: head });
  if (!found) return null;
  const { session, user } = found;
  if (isTooOld(session.createdAt)) {
    await auth().api.revokeSession({ headers: head, body: { token: session.token } });
    return null;
  }
  const { id: userId, name, email } = user;
  const grants = await grantsOf(userId);
  return asUserScope({ userId, name, email, sessionId: session.id, peer: peerOf(head), grants });
});

/** For actions and route handlers: throws where nobody is signed in. */
export async function requireUser(): Promise<UserScope> {
  const user = await getUser();
  if (user) return user;
  throw new AppError("unauthenticated");
}

/** For pages: sends whoever is not signed in to the page that helps. */
export async function loadUser(): Promise<UserScope> {
  const user = await getUser();
  if (user) return user;
  redirect((await hasOwner()) ? "/sign-in" : "/setup");
}

const refusal = () => new AppError("forbidden", { message: "right" });

/** For actions and route handlers that concern no single school: throws where the person may not. */
export function requireEverywhere(user: UserScope, right: Right): void {
  if (!covers(rightEverywhere(user.grants), right)) throw refusal();
}

/** For pages that concern no single school: whoever may not see them finds nothing there. */
export async function loadUserWith(right: Right): Promise<UserScope> {
  const user = await loadUser();
  if (!covers(rightEverywhere(user.grants), right)) notFound();
  return user;
}
