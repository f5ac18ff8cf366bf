import type { z } from "zod";
import { fieldKey } from "@/lib/account/field-key";
import { type ActionFailure, type FailureCode, failureCodes } from "@/lib/account/types";
import type { problemSchema } from "./answers";

export type Problem = z.infer<typeof problemSchema>;

const known: Readonly<Record<FailureCode, { status: number; title: string }>> = {
  unauthenticated: { status: 401, title: "No token, or one that opens nothing" },
  forbidden: { status: 403, title: "This token may not do that" },
  "not-found": { status: 404, title: "Not there, or not for this token" },
  conflict: { status: 409, title: "Somebody saved in the meantime" },
  invalid: { status: 400, title: "The request is not as the document describes it" },
  limit: { status: 413, title: "Too long" },
  "too-many": { status: 429, title: "Too many requests" },
  unavailable: { status: 503, title: "The database cannot be reached" },
  "disk-full": { status: 507, title: "The server's disk is full" },
  internal: { status: 500, title: "A bug of Mailpath" },
};

/** Every kind of problem with its title, for the page that explains them. */
export const problemKinds = failureCodes.map((code) => ({ code, ...known[code] }));

/** Where a zod issue stands, as a JSON Pointer (RFC 6901). */
const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replace(/~/g, "~0").replace(/\//g, "~1")}`).join("");

export const problemErrors = (error: z.ZodError, base: string): NonNullable<Problem["errors"]> =>
  error.issues.slice(0, 50).map((issue) => ({
    pointer: `${base}${pointerOf(issue.path)}`,
    code: fieldKey(issue),
    message: issue.message.slice(0, 200),
  }));

/** A refusal by RFC 9457. `type` leads to its explanation on this installation. */
export function problemResponse(
  { code, detail }: Pick<ActionFailure, "code" | "detail">,
  reference: string,
  errors?: Problem["errors"],
): Response {
  const { status, title } = known[code];
  const body: Problem = {
    type: `/api-access#problem-${code}`,
    title,
    status,
    code,
    instance: `urn:uuid:${reference}`,
    ...(typeof detail.message === "string" ? { detail: detail.message } : {}),
    ...(errors ? { errors } : {}),
  };
  const headers: Record<string, string> = {
    "content-type": "application/problem+json",
    "cache-control": "no-store",
  };
  if (code === "too-many") headers["retry-after"] = String(detail.seconds ?? 60);
  if (code === "unauthenticated") headers["www-authenticate"] = 'Bearer realm="Mailpath"';
  return new Response(JSON.stringify(body), { status, headers });
}
