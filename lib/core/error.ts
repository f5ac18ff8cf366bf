export type ErrorCode =
  | "unauthenticated"
  | "forbidden"
  | "not-found"
  | "conflict"
  | "invalid"
  | "limit"
  | "too-many"
  | "unavailable"
  | "internal";

/** A request that must be refused. Outcomes of the world (refused, timed out) are values, never this. */
export class AppError extends Error {
  readonly code: ErrorCode;
  /** Message key and parameters for the reader's language; prose is picked at the edge. */
  readonly detail: Readonly<Record<string, string | number>>;

  constructor(code: ErrorCode, detail: Record<string, string | number> = {}, options?: ErrorOptions) {
    super(typeof detail.message === "string" ? detail.message : code, options);
    this.name = "AppError";
    this.code = code;
    this.detail = detail;
  }
}
