import "server-only";
import { chooseLocale } from "@/i18n/locale";
import { toFailure } from "@/lib/account/failure";
import type { Locale } from "@/lib/core/locale";
import { peerOf, requestIdHeader } from "@/lib/platform/peer";
import { createRateLimit } from "@/lib/platform/rate-limit";
import { countView, type Opened, openShare } from "@/lib/share/gate";
import { statusOf } from "../api/respond";
import { closedHeaders, htmlType, lockHeaders, makeBytes, openHeaders, send } from "./answer";
import { renderBadge, renderBroken, renderFeed, renderGone, renderLock, renderPage } from "./render";

export type Context = { params: Promise<{ token: string }> };

const misses = createRateLimit({ limit: 30, windowMs: 60_000 });

const forms = {
  page: { render: renderPage, type: htmlType, headers: openHeaders, ofRecords: true },
  feed: {
    render: renderFeed,
    type: "application/atom+xml; charset=utf-8",
    headers: openHeaders,
    ofRecords: false,
  },
  badge: {
    render: renderBadge,
    type: "image/svg+xml; charset=utf-8",
    // Made to stand on other pages.
    headers: { ...openHeaders, "cross-origin-resource-policy": "cross-origin" },
    ofRecords: true,
  },
};
export type Form = keyof typeof forms;

/** One public form of what a share link shows. The token is the gate; there is no other. */
export const serve =
  (form: Form) =>
  (request: Request, context: Context): Promise<Response> =>
    guarded(request, async (locale) => {
      const { token } = await context.params;
      const opened = await openShare(token, request.headers.get("cookie"), new Date());
      const { render, type, headers, ofRecords } = forms[form];
      if (opened === null || (opened.share.kind === "record" && !ofRecords)) return gone(request, locale);
      if (opened.state === "locked") return locked(locale, null);
      const made = await bytesOf(opened, `${form} ${locale}`, type, () =>
        render({ share: opened.share, locale, self: token }),
      );
      if (form === "page" && request.method === "GET") countView(opened.share, new Date());
      return send(request, made, headers);
    });

const bytesOf = ({ made }: Opened, variant: string, type: string, render: () => Promise<string>) =>
  made(variant, async () => makeBytes(await render(), type));

/** Runs a public route, and words in the reader's language what it throws. */
export async function guarded(
  request: Request,
  run: (locale: Locale) => Promise<Response>,
): Promise<Response> {
  const locale = localeOf(request);
  try {
    return await run(locale);
  } catch (error) {
    const { code, detail } = toFailure(error, request.headers.get(requestIdHeader) ?? "–");
    const html = await renderBroken(locale, String(detail.reference ?? "–"));
    return new Response(html, { status: statusOf(code), headers: closedHeaders });
  }
}

const goneBodies = new Map<Locale, Promise<string>>();

/** The one answer to a wrong, a revoked and a lapsed link. */
export async function gone(request: Request, locale: Locale): Promise<Response> {
  const { ok, retryAfterMs } = misses.take(peerOf(request.headers) ?? "unknown");
  const body = goneBodies.get(locale) ?? renderGone(locale);
  goneBodies.set(locale, body);
  return new Response(await body, {
    status: ok ? 404 : 429,
    headers: { ...closedHeaders, ...(ok ? undefined : retryAfter(retryAfterMs)) },
  });
}

export const retryAfter = (ms: number) => ({ "retry-after": String(Math.ceil(ms / 1000)) });

/** Asks for the password; nothing that is behind it is said. */
export async function locked(
  locale: Locale,
  problem: string | null,
  init: { status?: number; headers?: Record<string, string> } = {},
): Promise<Response> {
  const html = await renderLock(locale, problem);
  return new Response(html, { status: init.status ?? 403, headers: { ...lockHeaders, ...init.headers } });
}

const langParameter = /[?&]lang=(en|ja)(?:[&#]|$)/;

/** By `?lang`, else by what the browser asks for; the rest of a query string says nothing. */
export const localeOf = (request: Request): Locale =>
  chooseLocale(langParameter.exec(request.url)?.[1], request.headers.get("accept-language"));
