import "server-only";
import { failure, toFailure } from "@/lib/account/failure";
import type { ActionFailure, FailureCode } from "@/lib/account/types";
import { requestIdHeader } from "@/lib/platform/peer";

const statuses: Record<FailureCode, number> = {
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  invalid: 400,
  limit: 413,
  "too-many": 429,
  unavailable: 503,
  "disk-full": 507,
  internal: 500,
};

export const statusOf = (code: FailureCode): number => statuses[code];

/** A refusal as machines read it: a code and its parameters, never prose of ours or of a library. */
export function refuse({ code, detail, fields }: ActionFailure): Response {
  const seconds = code === "too-many" ? { "retry-after": String(detail.seconds ?? 60) } : undefined;
  return Response.json({ error: { code, detail, fields } }, { status: statuses[code], headers: seconds });
}

/** Runs a route handler and words what it throws, once. */
export async function respond(request: Request, run: () => Promise<Response>): Promise<Response> {
  try {
    return await run();
  } catch (error) {
    return refuse(toFailure(error, request.headers.get(requestIdHeader) ?? crypto.randomUUID().slice(0, 8)));
  }
}

/** A body of at most `limit` bytes as text; a longer one is not read to its end. */
export async function boundedText(request: Request, limit: number): Promise<string | ActionFailure> {
  const tooLong = failure("limit", { maxLength: limit });
  if (Number(request.headers.get("content-length") ?? 0) > limit) return tooLong;
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > limit) {
      await reader?.cancel();
      return tooLong;
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks).toString("utf8");
}
