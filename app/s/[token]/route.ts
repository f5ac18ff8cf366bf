import { createHash } from "node:crypto";
import { statusStyle } from "@/components/share/status-style";
import { chooseLocale, localeCookie } from "@/i18n/locale";
import { toFailure } from "@/lib/account/failure";
import { diagnoseSchool } from "@/lib/check/diagnose";
import type { Locale } from "@/lib/core/locale";
import { peerOf, requestIdHeader } from "@/lib/platform/peer";
import { createRateLimit } from "@/lib/platform/rate-limit";
import { openShare } from "@/lib/share/mutations";
import { statusView } from "@/lib/share/view";
import { statusOf } from "../../api/respond";
import { maskWords, renderBroken, renderGone, renderStatus } from "../render";

type Context = { params: Promise<{ token: string }> };

const misses = createRateLimit({ limit: 30, windowMs: 60_000 });
const styleHash = createHash("sha256").update(statusStyle).digest("base64");

const headers = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  "referrer-policy": "no-referrer",
  "x-robots-tag": "noindex, nofollow",
  "cache-control": "private, no-store",
};

/** What colleagues see through a share link: plain HTML. The token is the gate; there is no other. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const locale = localeOf(request);
  const peer = peerOf(request.headers);
  try {
    const opened = await openShare((await params).token, peer, new Date());
    if (opened === null) return await gone(locale, peer);
    const known = await diagnoseSchool(opened.scope);
    const view = statusView(
      { ...known, profile: known.school.profile },
      opened.share.masked,
      maskWords(locale),
    );
    return new Response(await renderStatus(view, locale), { headers });
  } catch (error) {
    const { code, detail } = toFailure(error, request.headers.get(requestIdHeader) ?? "–");
    const html = await renderBroken(locale, String(detail.reference ?? "–"));
    return new Response(html, { status: statusOf(code), headers });
  }
}

async function gone(locale: Locale, peer: string | null): Promise<Response> {
  const { ok, retryAfterMs } = misses.take(peer ?? "unknown");
  const retry = ok ? undefined : { "retry-after": String(Math.ceil(retryAfterMs / 1000)) };
  return new Response(await renderGone(locale), {
    status: ok ? 404 : 429,
    headers: { ...headers, ...retry },
  });
}

function localeOf(request: Request): Locale {
  const asked = new URL(request.url).searchParams.get("lang");
  const cookie = new RegExp(`(?:^|; )${localeCookie}=(\\w+)`).exec(request.headers.get("cookie") ?? "")?.[1];
  return chooseLocale(asked ?? cookie, request.headers.get("accept-language"));
}
