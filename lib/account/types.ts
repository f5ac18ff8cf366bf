declare const scoped: unique symbol;

/** Who asks. Only the session gate makes one. */
export type UserScope = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly sessionId: string;
  readonly peer: string | null;
  readonly [scoped]: "user";
};

/** One school that the asker may see and change. Made by a gate: session, one-time link or share link. */
export type SchoolScope = {
  readonly schoolId: string;
  /** Null where a link, not a person, opened the door. */
  readonly userId: string | null;
  readonly peer: string | null;
  readonly [scoped]: "school";
};

/** For the gates alone: the cast that turns checked facts into a scope. */
export const asUserScope = (facts: Omit<UserScope, typeof scoped>): UserScope => facts as UserScope;
export const asSchoolScope = (facts: Omit<SchoolScope, typeof scoped>): SchoolScope => facts as SchoolScope;

/** What an action tells a page: data, or a code and message parameters for the reader's language. */
export type ActionResult<T> = { ok: true; data: T } | ActionFailure;
export type ActionFailure = {
  ok: false;
  code: FailureCode;
  detail: Record<string, string | number>;
  /** Message key below `errors.field` by field path; only with `invalid`. */
  fields: Record<string, string>;
};

export const failureCodes = [
  "unauthenticated",
  "forbidden",
  "not-found",
  "conflict",
  "invalid",
  "limit",
  "too-many",
  "unavailable",
  "disk-full",
  "internal",
] as const;
export type FailureCode = (typeof failureCodes)[number];

/**
 * State of a form that works with and without JavaScript: what was typed comes back with what was wrong. `extra` is
 * what one form needs beyond that; `revision` counts answers, so that a page can tell a new one.
 */
export type FormState<E = null> = {
  values: Record<string, string>;
  failure: ActionFailure | null;
  revision: number;
  extra: E | null;
};
export const emptyForm: FormState<never> = { values: {}, failure: null, revision: 0, extra: null };
