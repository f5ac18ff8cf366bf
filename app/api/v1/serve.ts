import "server-only";
import type { z } from "zod";
import { boundedText } from "@/app/api/respond";
import { failure, toFailure } from "@/lib/account/failure";
import type { UserScope } from "@/lib/account/types";
import { openToken } from "@/lib/api/gate";
import type { Operation } from "@/lib/api/operation";
import { problemErrors, problemResponse } from "@/lib/api/problem";
import { AppError } from "@/lib/core/error";
import { peerOf, requestIdHeader } from "@/lib/platform/peer";

const bodyLimit = 512 * 1024;

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;

type Call<O extends Operation> = {
  /** The token as a person: its maker, narrowed to what the token may. */
  user: UserScope;
  /** Parameters of the path. */
  params: Record<string, string>;
  query: Parsed<O["query"]>;
  body: Parsed<O["body"]>;
  headers: Headers;
  now: Date;
};

type Context = { params: Promise<Record<string, string>> };

class BadRequest extends Error {
  constructor(readonly errors: ReturnType<typeof problemErrors>) {
    super("invalid");
  }
}

function judged<S extends z.ZodType>(schema: S, value: unknown, base: string): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new BadRequest(problemErrors(parsed.error, base));
}

async function bodyOf(request: Request): Promise<unknown> {
  const text = await boundedText(request, bodyLimit);
  if (typeof text !== "string") throw new AppError("limit", { message: `longer-than-${bodyLimit}` });
  try {
    return JSON.parse(text);
  } catch {
    throw new BadRequest([{ pointer: "", code: "invalid", message: "the body is no JSON" }]);
  }
}

async function callOf<O extends Operation>(
  operation: O,
  request: Request,
  { params }: Context,
): Promise<Call<O>> {
  const { headers } = request;
  const now = new Date();
  const caller = { authorization: headers.get("authorization"), peer: peerOf(headers), now };
  const user = await openToken(caller, operation.scope);
  const query = judged(operation.query, Object.fromEntries(new URL(request.url).searchParams), "/query");
  const body = operation.body ? judged(operation.body, await bodyOf(request), "") : undefined;
  // Judged by the operation's own schemas just now.
  return { user, params: await params, query, body, headers, now } as Call<O>;
}

const unkept = { "cache-control": "no-store" };

/** The handler of one operation: token, scope, query, body, in this order; then `run`, whose answer goes out as JSON. */
export function serve<O extends Operation>(operation: O, run: (call: Call<O>) => Promise<object | null>) {
  const { status } = operation;
  return async (request: Request, context: Context): Promise<Response> => {
    const reference = request.headers.get(requestIdHeader) ?? crypto.randomUUID();
    try {
      const answer = await run(await callOf(operation, request, context));
      return answer === null
        ? new Response(null, { status, headers: unkept })
        : Response.json(answer, { status, headers: unkept });
    } catch (error) {
      if (error instanceof BadRequest) return problemResponse(failure("invalid"), reference, error.errors);
      return problemResponse(toFailure(error, reference), reference);
    }
  };
}
