import { type NextRequest, NextResponse } from "next/server";

/** Mints the page's nonce and its policy. It decides nothing: every page and action checks for itself who asks. */
export function proxy(request: NextRequest): NextResponse {
  const policy = contentSecurityPolicy(crypto.randomUUID().replaceAll("-", ""));
  const headers = new Headers(request.headers);
  // Next reads the nonce from this request header; setting it here also throws away whatever a client sent.
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("cache-control", "private, no-store");
  return response;
}

const isDevelopment = process.env.NODE_ENV === "development";

const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

export const config = {
  matcher: [
    "/((?!api/|healthz$|metrics$|s/|phone/|schools/[^/]+/share/[^/]+/preview|_next/static|_next/image|favicon.ico|icon.svg|robots.txt).*)",
  ],
};
