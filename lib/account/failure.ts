import type { ZodError } from "zod";
import { AppError } from "@/lib/core/error";
import { log } from "@/lib/platform/log";
import { fieldKey } from "./field-key";
import type { ActionFailure, FailureCode } from "./types";

export const failure = (
  code: FailureCode,
  detail: ActionFailure["detail"] = {},
  fields: ActionFailure["fields"] = {},
): ActionFailure => ({ ok: false, code, detail, fields });

/** The first problem of each field, by its dotted path. */
export function invalid(error: ZodError): ActionFailure {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join(".")] ??= fieldKey(issue);
  return failure("invalid", {}, fields);
}

const causes = (error: unknown, depth = 0): string[] => {
  if (depth > 5 || typeof error !== "object" || error === null) return [String(error)];
  const { code, message, cause, meta } = error as Record<string, unknown>;
  const inner = cause === undefined ? [] : causes(cause, depth + 1);
  const driver = meta === undefined ? [] : [JSON.stringify(meta)];
  return [String(code ?? ""), String(message ?? ""), ...driver, ...inner];
};

const diskFull = /SQLITE_FULL|database or disk is full|ENOSPC|No space left|\b53100\b/i;
const unreachable =
  /P1001|P1002|P1008|P1017|P2024|SQLITE_(CANTOPEN|BUSY|IOERR|READONLY|NOTADB|CORRUPT)|unable to open database|Can't reach database|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTFOUND|Connection terminated|terminating connection|ConnectionClosed|Server has closed the connection|the database system is|\b57P0[1-3]\b|EPIPE|EAI_AGAIN|readonly database|database is locked|not a database/i;

/** Which failure of the store this is, if it is one: the page says so in one sentence and keeps what was typed. */
export function storeFailure(error: unknown): "disk-full" | "unavailable" | null {
  const text = causes(error).join(" ");
  if (diskFull.test(text)) return "disk-full";
  return unreachable.test(text) ? "unavailable" : null;
}

/** Translates whatever was thrown, once, at the edge. What is no refusal of ours is logged under a reference. */
export function toFailure(error: unknown, reference: string): ActionFailure {
  if (error instanceof AppError) return failure(error.code, { ...error.detail });
  const store = storeFailure(error);
  log().error(
    { err: error, reference },
    store === null ? "unexpected failure" : "the database cannot be used",
  );
  return failure(store ?? "internal", { reference });
}
