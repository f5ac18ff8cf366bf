import { createHash } from "node:crypto";
import { statusStyle } from "@/components/share/status-style";

/** What is sent, made once. */
export type Made = { body: Uint8Array<ArrayBuffer>; etag: string; type: string };

export const htmlType = "text/html; charset=utf-8";

const styleHash = createHash("sha256").update(statusStyle).digest("base64");
const policyWith = (formAction: string) =>
  `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action ${formAction}; frame-ancestors 'none'`;

const common = {
  "content-security-policy": policyWith("'none'"),
  "referrer-policy": "no-referrer",
  "x-robots-tag": "noindex, nofollow",
};

/** Kept by the reader's browser alone, and asked for again each time. */
export const openHeaders = {
  ...common,
  "cache-control": "private, no-cache",
  vary: "Accept-Language, Cookie",
};
export const closedHeaders = { ...common, "content-type": htmlType, "cache-control": "private, no-store" };
/** A form whose page gives no referrer names no Origin either, and could not be told from a foreign one. */
export const lockHeaders = {
  ...closedHeaders,
  "content-security-policy": policyWith("'self'"),
  "referrer-policy": "same-origin",
};

export function makeBytes(text: string, type: string): Made {
  const body = new Uint8Array(Buffer.from(text));
  // Weak: Next compresses on the way out, and takes no body that is compressed already.
  const etag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  return { body, etag, type };
}

export function send(
  request: Request,
  { body, etag, type }: Made,
  headers: Record<string, string>,
): Response {
  const head = { ...headers, etag };
  return request.headers.get("if-none-match")?.includes(etag)
    ? new Response(null, { status: 304, headers: head })
    : new Response(body, { headers: { ...head, "content-type": type } });
}
