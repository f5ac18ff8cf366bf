import type { DBAdapter } from "better-auth";
import { hashToken } from "@/lib/platform/crypto";

const mark = "sha256:";

/** What the database holds of a session's token. Text that was read from there is not hashed again. */
export const storedToken = (token: string): string =>
  token.startsWith(mark) ? token : mark + hashToken(token);

type Condition = { field: string; value: unknown };
type Call = { model?: string; data?: { token?: unknown }; where?: Condition[] };

/** The tokens a call names: as the caller has them, by what is stored. */
function namedTokens({ data, where = [] }: Call): Map<string, string> {
  const values = [data?.token, ...where.filter(({ field }) => field === "token").map(({ value }) => value)];
  const tokens = values.flat().filter((value): value is string => typeof value === "string");
  return new Map(tokens.map((token) => [storedToken(token), token]));
}

const hashed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(hashed);
  return typeof value === "string" ? storedToken(value) : value;
};

const inward = (call: Call): Call => ({
  ...call,
  ...(call.data?.token === undefined ? {} : { data: { ...call.data, token: hashed(call.data.token) } }),
  ...(call.where && {
    where: call.where.map((one) => (one.field === "token" ? { ...one, value: hashed(one.value) } : one)),
  }),
});

/** Rows get the caller's own token back: it signs the cookie with it. */
function outward(row: unknown, tokens: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(row)) return row.map((one) => outward(one, tokens));
  if (typeof row !== "object" || row === null || !("token" in row)) return row;
  return { ...row, token: tokens.get(String(row.token)) ?? row.token };
}

type Method = (call: Call) => Promise<unknown>;

const wrapped =
  (method: Method): Method =>
  async (call) =>
    call.model === "session" ? outward(await method(inward(call)), namedTokens(call)) : method(call);

const methods = [
  "create",
  "findOne",
  "findMany",
  "update",
  "updateMany",
  "delete",
  "deleteMany",
  "count",
] as const;

/** Better Auth's adapter, with session tokens stored as hashes: a copy of the database opens nobody's session. */
export function withHashedSessions<A extends Omit<DBAdapter, "transaction">>(adapter: A): A {
  const changed = Object.fromEntries(
    // Each method takes one object with `model`, and `data` or `where`: the wrapper keeps its type.
    methods.map((name) => [name, wrapped(adapter[name] as unknown as Method)]),
  );
  return { ...adapter, ...changed };
}
