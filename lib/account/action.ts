import "server-only";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { AppError } from "@/lib/core/error";
import { withoutUnseen } from "@/lib/core/text";
import { env } from "@/lib/platform/env";
import { peerOf, requestIdHeader } from "@/lib/platform/peer";
import { createRateLimit } from "@/lib/platform/rate-limit";
import { failure, invalid, toFailure } from "./failure";
import { requireEverywhere, requireUser } from "./loaders";
import { isSameOrigin } from "./origin";
import type { Right } from "./rights";
import type { ActionFailure, ActionResult, FormState, UserScope } from "./types";

const defaultLimit = 128 * 1024;
const perUser = createRateLimit({ limit: 240, windowMs: 60_000 });
const perPeer = createRateLimit({ limit: 120, windowMs: 60_000 });

type Limits = { /** Characters of all that was sent. */ maxLength?: number };
export type UserContext = { user: UserScope; peer: string | null };
type PublicContext = { peer: string | null; headers: Headers };

export function takeOrThrow(
  limit: { take: (key: string) => { ok: boolean; retryAfterMs: number } },
  key: string,
) {
  const { ok, retryAfterMs } = limit.take(key);
  if (!ok) throw new AppError("too-many", { seconds: Math.ceil(retryAfterMs / 1000) });
}

async function openPublic(): Promise<PublicContext> {
  const head = await headers();
  if (!isSameOrigin(head, env().url)) throw new AppError("forbidden", { message: "origin" });
  const peer = peerOf(head);
  takeOrThrow(perPeer, peer ?? "unknown");
  return { peer, headers: head };
}

async function openUser(): Promise<UserContext> {
  const head = await headers();
  if (!isSameOrigin(head, env().url)) throw new AppError("forbidden", { message: "origin" });
  const user = await requireUser();
  takeOrThrow(perUser, user.userId);
  return { user, peer: user.peer };
}

/** Runs one step of an action. Redirects pass through; everything else becomes a failure that a page can word. */
async function guarded<T>(step: () => Promise<T>): Promise<ActionResult<Exclude<T, ActionFailure>>> {
  try {
    const result = await step();
    return isFailure(result) ? result : { ok: true, data: result as Exclude<T, ActionFailure> };
  } catch (error) {
    unstable_rethrow(error);
    return toFailure(error, (await headers()).get(requestIdHeader) ?? crypto.randomUUID().slice(0, 8));
  }
}

const isFailure = (value: unknown): value is ActionFailure =>
  typeof value === "object" && value !== null && "ok" in value && value.ok === false && "code" in value;

const sizeOf = (input: unknown): number => (JSON.stringify(input) ?? "").length;

export type ActionOptions<S extends z.ZodType, T> = Limits & {
  schema: S;
  run: (context: UserContext & { input: z.output<S> }) => Promise<T | ActionFailure>;
};

/** An action of a signed-in person: Origin, session, size, schema, in this order; then `run`. */
export function userAction<S extends z.ZodType, T>({
  schema,
  run,
  maxLength = defaultLimit,
}: ActionOptions<S, T>) {
  return async (raw: z.input<S>): Promise<ActionResult<T>> =>
    guarded(async () => {
      const context = await openUser();
      if (sizeOf(raw) > maxLength) return failure("limit", { maxLength });
      const parsed = schema.safeParse(raw);
      return parsed.success ? run({ ...context, input: parsed.data }) : invalid(parsed.error);
    });
}

type Answer<E> = ActionFailure | { values?: Record<string, string>; extra?: E };
export type FormOptions<C, E> = Limits & {
  /** Fields whose values are never sent back to the browser. */
  secret?: readonly string[];
  run: (context: C & { values: Record<string, string> }) => Promise<Answer<E>>;
};

/** A form of a signed-in person. It works without JavaScript: `run` redirects, or gives back what to show again. */
export const userForm = <E = null>(options: FormOptions<UserContext, E>) => formAction(openUser, options);

/** A form of whoever may do this in all schools: people and settings (`own`), new schools (`edit`). */
export const everywhereForm = <E = null>({
  right,
  ...options
}: FormOptions<UserContext, E> & { right: Right }) =>
  formAction(async () => {
    const context = await openUser();
    requireEverywhere(context.user, right);
    return context;
  }, options);
/** A form for whoever has the page: signing in, setting up. */
export const publicForm = <E = null>(options: FormOptions<PublicContext, E>) =>
  formAction(openPublic, options);

function formAction<C, E>(
  open: () => Promise<C>,
  { run, secret = [], maxLength = defaultLimit }: FormOptions<C, E>,
) {
  return async (previous: FormState<E>, form: FormData): Promise<FormState<E>> => {
    const typed = cleaned({ ...textOf(form), ...(await filesOf(form, maxLength)) }, secret);
    const result = await guarded(async () => {
      const context = await open();
      if (sizeOf(typed) > maxLength) return failure("limit", { maxLength });
      return run({ ...context, values: typed });
    });
    const answer = result.ok ? result.data : {};
    const kept = Object.entries(answer.values ?? typed).filter(([name]) => !secret.includes(name));
    return {
      values: Object.fromEntries(kept),
      failure: result.ok ? null : result,
      revision: revisionOf(previous) + 1,
      extra: answer.extra ?? null,
    };
  };
}

/** The earlier state comes from the browser: only its counter is taken, and only if it is one. */
const revisionOf = (previous: unknown): number => {
  const revision = (previous as { revision?: unknown } | null)?.revision;
  return typeof revision === "number" && Number.isSafeInteger(revision) ? revision : 0;
};

const textOf = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === "string" && !name.startsWith("$") ? [[name, value]] : [],
    ),
  );

/** What nobody sees is no part of what was typed, except in a password. */
const cleaned = (typed: Record<string, string>, secret: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [
      name,
      secret.includes(name) ? value : withoutUnseen(value),
    ]),
  );

/** Chosen files as text under their field's name; one beyond the limit comes cut, and so is refused by its size. */
async function filesOf(form: FormData, maxLength: number): Promise<Record<string, string>> {
  const files = [...form].flatMap(([name, value]): [string, File][] =>
    typeof value === "string" || value.size === 0 ? [] : [[name, value]],
  );
  return Object.fromEntries(
    await Promise.all(files.map(async ([name, file]) => [name, await file.slice(0, maxLength + 1).text()])),
  );
}
