import "server-only";
import { createTranslator } from "next-intl";
import { messagesOf } from "@/i18n/messages";
import { isSameOrigin } from "@/lib/account/origin";
import { isSecureRequest } from "@/lib/account/session";
import type { Locale } from "@/lib/core/locale";
import { verifyPassword } from "@/lib/platform/crypto";
import { env } from "@/lib/platform/env";
import { peerOf } from "@/lib/platform/peer";
import { createRateLimit } from "@/lib/platform/rate-limit";
import { openShare, passSecret } from "@/lib/share/gate";
import { issuePass, passCookie, passSeconds } from "@/lib/share/pass";
import type { PublicShare } from "@/lib/share/types";
import { boundedText } from "../api/respond";
import { type Context, gone, guarded, locked, retryAfter } from "./serve";

const mostBytes = 4_096;
const perPeer = createRateLimit({ limit: 10, windowMs: 60_000 });
const perLink = createRateLimit({ limit: 40, windowMs: 60_000 });

/** A link's password, typed into a form without script. Right, it opens the link on this browser for some hours. */
export const unlock = (request: Request, context: Context): Promise<Response> =>
  guarded(request, async (locale) => {
    const { token } = await context.params;
    const opened = await openShare(token, null, new Date());
    if (opened === null) return gone(request, locale);
    const { share } = opened;
    if (share.password === null) return backTo(request, token);
    const problem = await problemWith(request, share, locale);
    if (problem !== null) return locked(locale, problem.words, problem);
    return backTo(request, token, passHeader(request, token, share));
  });

type Problem = { words: string; status?: number; headers?: Record<string, string> };

async function problemWith(request: Request, share: PublicShare, locale: Locale): Promise<Problem | null> {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: "share.lock" });
  if (!isSameOrigin(request.headers, env().url)) return { words: t("origin") };
  const waits = [perPeer.take(`${peerOf(request.headers)} ${share.id}`), perLink.take(share.id)].map(
    ({ retryAfterMs }) => retryAfterMs,
  );
  const waitMs = Math.max(...waits);
  if (waitMs > 0)
    return {
      words: t("wait", { seconds: Math.ceil(waitMs / 1000) }),
      status: 429,
      headers: retryAfter(waitMs),
    };
  const body = await boundedText(request, mostBytes);
  const typed = typeof body === "string" ? (new URLSearchParams(body).get("password") ?? "") : "";
  const isRight = typed !== "" && (await verifyPassword(typed.slice(0, 200), share.password ?? ""));
  return isRight ? null : { words: t("wrong") };
}

function passHeader(request: Request, token: string, share: PublicShare): Record<string, string> {
  const secure = isSecureRequest(request.headers.get("origin")) ? "; Secure" : "";
  const value = issuePass(share, new Date(), passSecret());
  return {
    "set-cookie": `${passCookie}=${value}; Path=/s/${token}; Max-Age=${passSeconds}; HttpOnly; SameSite=Lax${secure}`,
  };
}

/** The page again, in the language it was read in. */
const backTo = (request: Request, token: string, headers: Record<string, string> = {}): Response =>
  new Response(null, {
    status: 303,
    headers: {
      location: `/s/${token}${/\?lang=(en|ja)$/.exec(request.url)?.[0] ?? ""}`,
      "cache-control": "private, no-store",
      "referrer-policy": "no-referrer",
      ...headers,
    },
  });
