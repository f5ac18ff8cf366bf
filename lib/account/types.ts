import { type Grants, noGrants, type Right } from "./rights";

declare const scoped: unique symbol;

/** Who asks. Only the session gate makes one. */
export type UserScope = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly sessionId: string;
  readonly peer: string | null;
  /** What they may do, and where. */
  readonly grants: Grants;
  readonly [scoped]: "user";
};

/** One school, and what the asker may do there. Made by a gate: session, token or link. */
export type SchoolScope = {
  readonly schoolId: string;
  /** Null where a link, not a person, opened the door. */
  readonly userId: string | null;
  readonly peer: string | null;
  /** The most that the asker may do. A gate refused already what the action itself needs; pages hide by it. */
  readonly right: Right;
  readonly [scoped]: "school";
};

type Facts<S, Defaulted extends keyof S> = Omit<S, typeof scoped | Defaulted> & Partial<Pick<S, Defaulted>>;

/** For the gates alone: the cast that turns checked facts into a scope. What is left out is granted to nobody. */
export const asUserScope = (facts: Facts<UserScope, "grants">): UserScope =>
  ({ grants: noGrants, ...facts }) as UserScope;
export const asSchoolScope = (facts: Facts<SchoolScope, "right">): SchoolScope =>
  ({ right: "view", ...facts }) as SchoolScope;

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
