import "server-only";
import { takeOrThrow } from "@/lib/account/action";
import { grantsOf } from "@/lib/account/data";
import { asUserScope, type UserScope } from "@/lib/account/types";
import { AppError } from "@/lib/core/error";
import { hashToken } from "@/lib/platform/crypto";
import { createRateLimit } from "@/lib/platform/rate-limit";
import { findToken } from "./data";
import { grantsOfToken } from "./grants";
import { noteUsed } from "./mutations";
import { type ApiScope, scopeCovers } from "./types";

const minuteMs = 60_000;
const guesses = createRateLimit({ limit: 30, windowMs: minuteMs });
export const perMinute = 300;
const perToken = createRateLimit({ limit: perMinute, windowMs: minuteMs });

type Caller = { authorization: string | null; peer: string | null; now: Date };

/**
 * The gate of the API: a token that is known, lives, and covers `scope`, and not too many questions. Its maker's
 * rights are asked anew each time, so that a token never outlives them.
 */
export async function openToken({ authorization, peer, now }: Caller, scope: ApiScope): Promise<UserScope> {
  const given = /^Bearer (mp_[\w-]{20,200})$/i.exec(authorization ?? "")?.[1];
  const token = given === undefined ? null : await findToken(hashToken(given), now);
  if (token === null) {
    takeOrThrow(guesses, peer ?? "unknown");
    throw new AppError("unauthenticated");
  }
  takeOrThrow(perToken, token.id);
  if (!scopeCovers(token.scope, scope)) throw new AppError("forbidden", { message: `needs-scope-${scope}` });
  await noteUsed(token.id, now);
  const grants = grantsOfToken(await grantsOf(token.createdById), token);
  return asUserScope({
    userId: token.createdById,
    name: token.label,
    email: "",
    sessionId: `token:${token.id}`,
    peer,
    grants,
  });
}
