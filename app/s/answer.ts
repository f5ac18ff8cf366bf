import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { statusStyle } from "@/components/share/status-style";

/** What is sent, made once: as it is, and compressed. */
export type Made = { body: Bytes; gzip: Bytes; br: Bytes; etag: string; type: string };
type Bytes = Uint8Array<ArrayBuffer>;

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
  vary: "Accept-Language, Accept-Encoding, Cookie",
};
export const closedHeaders = { ...common, "content-type": htmlType, "cache-control": "private, no-store" };
/** A form whose page gives no referrer names no Origin either, and could not be told from a foreign one. */
export const lockHeaders = {
  ...closedHeaders,
  "content-security-policy": policyWith("'self'"),
  "referrer-policy": "same-origin",
};

export async function makeBytes(text: string, type: string): Promise<Made> {
  const body = new Uint8Array(Buffer.from(text));
  const [zipped, br] = await Promise.all([
    promisify(gzip)(body, { level: 9 }),
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  ]);
  const etag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  return { body, gzip: new Uint8Array(zipped), br: new Uint8Array(br), etag, type };
}

const accepts = (header: string, coding: string) =>
  new RegExp(`(?:^|[ ,])${coding}(?! *; *q=0(?:\\.0*)?(?:[ ,]|$))(?:[ ;,]|$)`).test(header);

export function send(
  request: Request,
  { body, gzip, br, etag, type }: Made,
  headers: Record<string, string>,
): Response {
  const head = { ...headers, etag };
  if (request.headers.get("if-none-match")?.includes(etag))
    return new Response(null, { status: 304, headers: head });
  const codings = request.headers.get("accept-encoding") ?? "";
  const coding = accepts(codings, "br") ? "br" : accepts(codings, "gzip") ? "gzip" : null;
  const bytes = coding === "br" ? br : coding === "gzip" ? gzip : body;
  const encoded = coding === null ? undefined : { "content-encoding": coding };
  return new Response(bytes, {
    headers: { ...head, ...encoded, "content-type": type, "content-length": String(bytes.byteLength) },
  });
}
